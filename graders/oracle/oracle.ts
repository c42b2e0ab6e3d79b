import { createHash } from "node:crypto";
import { isRightError, type Answer, type Case, type Problem, type RaisedAnswer } from "#problems";
import { stringifyValue, type Value } from "#values";
import { GraderFault } from "../fault.ts";
import { readArgs, writeResult } from "../natural.ts";
import { type Origin, UNKNOWN } from "./origin.ts";
import { callReference, findReference, type ReferenceHost, showInput } from "./reference.ts";

/** Says what is right. What keeps it from answering is thrown: our problem, never the candidate's. */
export interface Oracle {
  /** The right answer for each argument list, in order. `origin`: for the message where there is none. */
  expected(batch: readonly (readonly Value[])[], origin?: Origin): Promise<Answer[]>;
}

/**
 * The oracle of a problem: `judge.reference` on the host, else the reference solution in a sandbox session. Answers are
 * remembered, so that one oracle serves every candidate of a problem.
 */
export function makeOracle(host: ReferenceHost, problem: Problem): Oracle {
  const asked = problem.judge.reference === undefined ? sandboxOracle(host, problem) : hostOracle(problem);
  return remember(asked);
}

/** What is right for fixed cases: what their author wrote down, else what the oracle says. */
export async function expectedOf(oracle: Oracle, cases: readonly Case[]): Promise<Answer[]> {
  const open = cases.filter(({ expected }) => expected === undefined);
  const answers = (open.length === 0 ? [] : await oracle.expected(open.map(({ args }) => args))).values();
  return cases.map(({ expected }) => (expected === undefined ? (answers.next().value as Answer) : expected));
}

function hostOracle(problem: Problem): Oracle {
  const answer = (args: readonly Value[], origin?: Origin): Answer => {
    try {
      const given = askAuthor(problem, args);
      return "kind" in given ? given : writeResult(problem, args, given.natural);
    } catch (error) {
      throw faultOn(problem, { args, origin, error });
    }
  };
  return { expected: async (batch, origin) => batch.map((args) => answer(args, origin)) };
}

interface FailedOn {
  readonly args: readonly Value[];
  readonly origin: Origin | undefined;
  readonly error: unknown;
}

function faultOn({ id }: Problem, { args, origin: { words, mend } = UNKNOWN, error }: FailedOn): GraderFault {
  const why = error instanceof GraderFault ? (error.cause ?? error) : error;
  const what = `reference in judge.ts fails on ${showInput(args)}${words}`;
  return new GraderFault(`problem ${id}: ${what}: ${String(why)}; ${mend}`, { cause: error });
}

function askAuthor(problem: Problem, args: readonly Value[]): RaisedAnswer | { readonly natural: unknown } {
  const { raises } = problem.signature;
  try {
    return { natural: problem.judge.reference?.(...readArgs(problem, args)) };
  } catch (error) {
    if (raises !== undefined && isRightError(error)) return raises;
    throw error;
  }
}

function sandboxOracle(host: ReferenceHost, problem: Problem): Oracle {
  return {
    expected: async (batch, origin) => {
      const reference = findReference(problem);
      if (reference === undefined)
        throw new GraderFault(
          `problem ${problem.id}: no reference says what is right; write reference in judge.ts, or solutions/accepted/reference.py`,
        );
      return (await callReference(host, problem, reference, batch, origin)).map(({ answer }) => answer);
    },
  };
}

// Enough for the inputs that every candidate of a problem meets; those met while shrinking come and go.
const REMEMBERED_ANSWERS = 4096;

function remember(oracle: Oracle): Oracle {
  const known = new Map<string, Answer>();
  return {
    expected: async (batch, origin) => {
      const keys = batch.map(keyOf);
      const found = new Map(keys.flatMap((key) => (known.has(key) ? [[key, known.get(key) as Answer]] : [])));
      const news = keys.flatMap((key, at) => (found.has(key) ? [] : [{ key, args: batch[at] ?? [] }]));
      const answers =
        news.length === 0
          ? []
          : await oracle.expected(
              news.map(({ args }) => args),
              origin,
            );
      // Another may have asked meanwhile: what was said first is what all are told.
      news.forEach(({ key }, at) =>
        found.set(key, (known.has(key) ? known.get(key) : answers[at]) as Answer),
      );
      for (const [key, answer] of found) known.set(key, answer);
      while (known.size > REMEMBERED_ANSWERS) known.delete(known.keys().next().value as string);
      return keys.map((key) => found.get(key) as Answer);
    },
  };
}

// The largest inputs are megabytes long; their digest is not.
function keyOf(args: readonly Value[]): string {
  return createHash("sha256").update(stringifyValue(args)).digest("hex");
}
