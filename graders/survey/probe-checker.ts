import type { Problem } from "#problems";
import { stringifyValue, type Value } from "#values";
import { compare } from "../compare/compare.ts";
import { GraderFault } from "../fault.ts";

/** A case and its right answer. */
export interface AnsweredInput {
  readonly args: readonly Value[];
  readonly expected: Value;
}

/** A kind of junk that a checker lets pass, or over which it throws. */
export interface CheckerHole {
  /** In words: `None`, `the answer of another case`. */
  readonly junk: string;
  /** What it threw; null: it accepted. */
  readonly thrown: string | null;
  /** In how many cases it accepted, of how many in which that was not the expected answer. */
  readonly accepted: number;
  readonly tried: number;
  /** The first case of which it is told. */
  readonly args: readonly Value[];
  readonly answer: Value;
}

const JUNK: readonly (readonly [junk: string, answer: Value])[] = [
  ["None", null],
  ["an empty list", []],
  ["an empty text", ""],
  ["the constant 0", 0n],
  ["the constant 1", 1n],
  ["the constant -1", -1n],
  ["the constant 0.5", 0.5],
  ["NaN", Number.NaN],
  ["infinity", Infinity],
  ["true", true],
  ["false", false],
  ["the text x", "x"],
  ["a list of None", [null]],
];

/**
 * Gives the checker answers that show no work. Where several answers are right one of them may be right by chance: junk
 * has to be let pass in half of the cases in which it is not what is expected, and in two at least.
 */
export function probeChecker(problem: Problem, inputs: readonly AnsweredInput[]): CheckerHole[] {
  const constant = JUNK.map(([junk, answer]) => ({ junk, answerFor: () => [answer] }));
  const kinds = [
    ...constant,
    { junk: "the input itself", answerFor: ({ args }: AnsweredInput) => [args, ...args] },
    { junk: "the answer of another case", answerFor: (input: AnsweredInput) => othersOf(inputs, input) },
  ];
  return kinds.flatMap(({ junk, answerFor }) => {
    const trials = inputs.flatMap((input) =>
      answerFor(input)
        .filter((answer) => !isExpected(problem, input, answer))
        .map((answer) => tryJunk(problem, input, answer)),
    );
    const passing = trials.filter(({ passes }) => passes);
    const isLax = passing.length >= 2 && 2 * passing.length >= trials.length;
    const worst = trials.find(({ thrown }) => thrown !== null) ?? (isLax ? passing[0] : undefined);
    if (worst === undefined) return [];
    const { thrown, args, answer } = worst;
    return [{ junk, thrown, args, answer, accepted: passing.length, tried: trials.length }];
  });
}

interface Trial extends Pick<CheckerHole, "thrown" | "args" | "answer"> {
  readonly passes: boolean;
}

function tryJunk(problem: Problem, { args, expected }: AnsweredInput, answer: Value): Trial {
  try {
    return { args, answer, thrown: null, passes: compare(problem, args, answer, expected) === null };
  } catch (error) {
    if (!(error instanceof GraderFault)) throw error;
    return { args, answer, thrown: error.message, passes: false };
  }
}

function othersOf(inputs: readonly AnsweredInput[], { expected }: AnsweredInput): Value[] {
  const own = stringifyValue(expected);
  return inputs.map((other) => other.expected).filter((answer) => stringifyValue(answer) !== own);
}

/** Whether junk is the expected answer after all, by the strictest of rules: an order that is free makes no other answer. */
function isExpected(problem: Problem, { args, expected }: AnsweredInput, answer: Value): boolean {
  const { checker } = problem;
  const strict = checker.kind === "unordered" ? checker : ({ kind: "exact" } as const);
  return compare({ ...problem, checker: strict }, args, answer, expected) === null;
}
