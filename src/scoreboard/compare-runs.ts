import { holm } from "../statistics/holm.ts";
import { compareModels } from "./compare-models.ts";
import type { Comparison } from "./comparison-schema.ts";
import type { ProblemFacts } from "./problem-schema.ts";
import type { Result } from "./result-schema.ts";
import type { Scoreboard } from "./scoreboard.ts";
import { isGraded, isOptimal, isRight } from "./successes.ts";

/** One model in two runs. */
export interface ModelChange {
  /** Its name in each. */
  readonly before: string;
  readonly after: string;
  /** By each measure, the later run first; corrected over the models. */
  readonly comparisons: readonly Comparison[];
  /** The problems whose answers fared otherwise, by id. */
  readonly changes: readonly ProblemChange[];
  /** Problems that cannot be compared: in one run alone, or not the same in both. */
  readonly leftOut: readonly { readonly problem: string; readonly why: LeftOut }[];
}

type LeftOut = "only before" | "only after" | "another version";

export interface ProblemChange {
  readonly problem: string;
  readonly before: Fared;
  readonly after: Fared;
}

/** How the graded first attempts at a problem fared. */
export interface Fared {
  readonly samples: number;
  readonly right: number;
  readonly optimal: number;
  /** Kinds of verdict with how often each came, most often first. */
  readonly verdicts: Readonly<Record<string, number>>;
}

/** What changed from one run to another, model by model and problem by problem. */
export function compareRuns(before: Scoreboard, after: Scoreboard): ModelChange[] {
  const pairs = pairedNames(before, after);
  const changes = pairs.map(([one, other]) => changeOf({ before, after }, one, other));
  return changes.map((change, at) => ({ ...change, comparisons: correctedAt(changes, at) }));
}

/** The models of both; where there is one in each, these two, whatever they are called. */
function pairedNames(before: Scoreboard, after: Scoreboard): [string, string][] {
  const [ones, others] = [before, after].map(({ models }) => models.map(({ model }) => model)) as [
    string[],
    string[],
  ];
  const common = ones.filter((name) => others.includes(name));
  const [one, other] = [ones[0], others[0]];
  const isAlone = common.length === 0 && ones.length === 1 && others.length === 1;
  return isAlone ? [[one as string, other as string]] : common.map((name) => [name, name]);
}

type Runs = Readonly<Record<"before" | "after", Scoreboard>>;

function changeOf({ before, after }: Runs, one: string, other: string): ModelChange {
  const asked = (board: Scoreboard, name: string) => board.results.filter(({ model }) => model === name);
  const [ones, others] = [asked(before, one), asked(after, other)];
  const ids = [...new Set([...ones, ...others].map(({ problem }) => problem))].toSorted();
  const told = ids.map((problem) => ({ problem, why: whyLeftOut({ before, after }, problem, ones, others) }));
  const kept = told.filter(({ why }) => why === null).map(({ problem }) => problem);
  const problems = new Map<string, ProblemFacts>(after.problems.map((problem) => [problem.id, problem]));
  // By name the later run comes first, so that a gain is above 0.
  const results = [
    ...ones.map((result) => ({ ...result, model: "before" })),
    ...others.map((result) => ({ ...result, model: "after" })),
  ].filter(({ problem }) => kept.includes(problem));
  return {
    ...{ before: one, after: other },
    comparisons: compareModels(results, problems, after.settings.seed),
    changes: kept
      .map((problem) => ({ problem, before: faredIn(ones, problem), after: faredIn(others, problem) }))
      .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after)),
    leftOut: told.flatMap(({ problem, why }) => (why === null ? [] : [{ problem, why }])),
  };
}

function whyLeftOut(
  { before, after }: Runs,
  problem: string,
  ones: readonly Result[],
  others: readonly Result[],
): LeftOut | null {
  if (!ones.some((result) => result.problem === problem)) return "only after";
  if (!others.some((result) => result.problem === problem)) return "only before";
  const [one, other] = [before, after].map((board) => board.problems.find(({ id }) => id === problem)?.hash);
  return one === other ? null : "another version";
}

function faredIn(results: readonly Result[], problem: string): Fared {
  const own = results.filter((result) => result.problem === problem && result.attempt === 1);
  const graded = own.filter(isGraded);
  const kinds = [...Map.groupBy(own, ({ verdict }) => verdict.kind)].map(
    ([kind, some]) => [kind, some.length] as const,
  );
  return {
    samples: graded.length,
    right: graded.filter(isRight).length,
    optimal: graded.filter(isOptimal).length,
    verdicts: Object.fromEntries(kinds.toSorted(([a, as], [b, bs]) => bs - as || (a < b ? -1 : 1))),
  };
}

function correctedAt(changes: readonly ModelChange[], at: number): Comparison[] {
  return (changes[at] as ModelChange).comparisons.map((comparison, measure) => {
    const all = changes.map(({ comparisons }) => comparisons[measure]?.pValue ?? 1);
    return { ...comparison, adjusted: holm(all)[at] ?? 1 };
  });
}
