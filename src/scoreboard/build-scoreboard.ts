import type { Problem } from "#problems";
import { findReferenceFor } from "#graders";
import { LANGUAGES, type Limits } from "#sandbox";
import { comparePlaces } from "../answers/index.ts";
import type { GradedAnswer } from "../grade-answers.ts";
import { buildResult } from "./build-result.ts";
import { scoreModel } from "./score-model.ts";
import { SCHEMA_VERSION, type Run, type Scoreboard, scoreboardSchema } from "./scoreboard.ts";

/** What a scoreboard is made of; the order of `graded` and `problems` does not matter. */
export interface ScoreboardParts {
  readonly graded: readonly GradedAnswer[];
  readonly problems: readonly Problem[];
  readonly versions: Readonly<Record<string, string>>;
  readonly seed: number;
  readonly limits: Limits;
  readonly run: Run;
  /** How models were asked; absent for recorded answers. */
  readonly asking?: Scoreboard["settings"]["asking"];
  /** The problems that come with Assay, which a replay finds by itself. Default: all of `problems`. */
  readonly shipped?: readonly Problem[] | undefined;
}

/** Makes the scoreboard. Keys stand in the order of the schema, since parsing writes them so. */
export function buildScoreboard(parts: ScoreboardParts): Scoreboard {
  const shipped = new Set(
    parts.problems.filter((problem) => isAmong(problem, parts.shipped)).map(({ id }) => id),
  );
  const results = parts.graded
    .toSorted((a, b) => comparePlaces(a.answer, b.answer))
    .map((graded) => buildResult(graded, shipped.has(graded.answer.problem)));
  const asked = new Set(results.map(({ problem }) => problem));
  const measured = new Map(
    parts.problems.filter(hasFamilies).map((problem) => [problem.id, languagesOfReference(problem)]),
  );
  return scoreboardSchema.parse({
    schemaVersion: SCHEMA_VERSION,
    engine: inOrder(parts.versions),
    settings: { seed: parts.seed, limits: parts.limits, asking: parts.asking },
    problems: parts.problems
      .filter(({ id }) => asked.has(id))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(describeProblem),
    models: [...Map.groupBy(results, ({ model }) => model)].map(([model, own]) =>
      scoreModel(model, own, measured),
    ),
    results,
    run: parts.run,
  });
}

function describeProblem({ id, title, version, hash, complexity }: Problem): Scoreboard["problems"][number] {
  return {
    id,
    title,
    version,
    hash,
    required: { time: complexity.time, space: complexity.space },
    per: complexity.per,
  };
}

// By hash, since a path would be another on each machine.
function isAmong({ id, hash }: Problem, shipped: readonly Problem[] | undefined): boolean {
  return shipped === undefined || shipped.some((problem) => problem.id === id && problem.hash === hash);
}

function hasFamilies({ judge }: Problem): boolean {
  return Object.keys(judge.families ?? {}).length > 0;
}

function languagesOfReference(problem: Problem) {
  return LANGUAGES.filter((language) => findReferenceFor(problem, language) !== undefined);
}

function inOrder(versions: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(versions).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
