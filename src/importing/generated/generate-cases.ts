import fc from "fast-check";
import type { Sandbox } from "#sandbox";
import { stringifyValue, type Value } from "#values";
import type { Draft, DraftInput, ToldCase } from "../draft.ts";
import { answerInputs } from "../recording/answer-inputs.ts";
import { inferType } from "../infer-type.ts";
import { byLength } from "../recording/by-length.ts";
import { valuesLike } from "./values-like.ts";

/** A function's program that is right, and its own tests. */
export interface Tested {
  readonly reference: NonNullable<Draft["reference"]>;
  readonly entry: string;
  readonly cases: readonly Pick<ToldCase, "args" | "expected">[];
}

export interface GenerateOptions {
  readonly seed: number;
  /** How many inputs are made; those of which the reference gives no answer like those that were seen are not used. */
  readonly count: number;
}

/**
 * Further tests for a function: inputs such as its own tests have, and what the reference answers. The same seed gives the same
 * ones. What the statement allows beyond the tests nobody wrote down, and whether it allows all of these is not known either.
 */
export async function generateCases(
  sandbox: Pick<Sandbox, "withSession">,
  { cases, ...program }: Tested,
  options: GenerateOptions,
): Promise<ToldCase[]> {
  const inputs = inputsLike(
    cases.map(({ args }) => args),
    options,
  );
  if (inputs.length === 0) return [];
  const answered = (await answerInputs(sandbox, program, inputs)).cases;
  const seen = cases.map(({ expected }) => expected);
  const type = inferType(seen, "", true);
  // None, where there never was one, says that the input was none; and no test may widen the type that is returned.
  return byLength(answered.filter(({ expected }) => inferType([...seen, expected], "", true) === type));
}

/** Inputs such as the seen ones, each once, and none of these. */
export function inputsLike(
  seen: readonly (readonly Value[])[],
  { seed, count }: GenerateOptions,
): DraftInput[] {
  const [first] = seen;
  if (first === undefined || first.length === 0) return [];
  const places = first.map((_, at) => valuesLike(seen.map((args) => args[at] as Value)));
  const anew = fc.tuple(...places);
  // Of arguments that depend on one another, such as a list and a place in it, most stay together.
  const changed = fc
    .tuple(fc.constantFrom(...seen), anew, fc.nat(first.length - 1))
    .map(([args, others, place]) => args.map((arg, at) => (at === place ? (others[at] as Value) : arg)));
  const known = new Set(seen.map(stringifyValue));
  const made = fc.sample<readonly Value[]>(fc.oneof(anew, changed), { seed, numRuns: count });
  const distinct = new Map(made.map((args) => [stringifyValue(args), args]));
  return [...distinct]
    .filter(([text]) => !known.has(text))
    .map(([, args], at) => ({ id: `generated-${at + 1}`, args }));
}
