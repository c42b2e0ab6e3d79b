import type { Answer } from "./answer.ts";

/** What tells an answer from every other one of a run. */
export type Place = Pick<Answer, "model" | "problem" | "language" | "sample" | "attempt">;

/** A place as a list, in the order in which results stand; without a language it comes first. */
export function placeOf({ model, problem, language, sample, attempt }: Place) {
  return [model, problem, language ?? "", sample, attempt ?? 1] as const;
}

/** The order of results: by model, problem and language, each by code unit, then sample and attempt. */
export function comparePlaces(one: Place, other: Place): number {
  const [ones, others] = [placeOf(one), placeOf(other)];
  const at = ones.findIndex((part, index) => part !== others[index]);
  if (at === -1) return 0;
  return (ones[at] as string | number) < (others[at] as string | number) ? -1 : 1;
}
