import { findReferenceFor } from "#graders";
import type { Problem } from "#problems";
import { LANGUAGES, type Limits } from "#sandbox";
import { comparePlaces } from "../answers/index.ts";
import type { GradedAnswer } from "../grade-answers.ts";
import { buildResult, digestOf } from "./build-result.ts";
import type { ProblemFacts } from "./problem-schema.ts";
import { scoreResults } from "./score-results.ts";
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

/** Makes the scoreboard of graded answers. */
export function buildScoreboard(parts: ScoreboardParts): Scoreboard {
  const shipped = new Set(
    parts.problems.filter((problem) => isAmong(problem, parts.shipped)).map(({ id }) => id),
  );
  const results = parts.graded
    .toSorted((a, b) => comparePlaces(a.answer, b.answer))
    .map((graded) => buildResult(graded, shipped.has(graded.answer.problem)));
  const asked = new Set(results.map(({ problem }) => problem));
  const problems = parts.problems.filter(({ id }) => asked.has(id)).map(describeProblem);
  const settings = { seed: parts.seed, limits: parts.limits, asking: parts.asking };
  return scoreboardOf({ engine: parts.versions, settings, problems, results, run: parts.run });
}

/** A scoreboard but for all that follows from it. */
type Given = Pick<Scoreboard, "settings" | "results" | "run"> & {
  readonly engine: Readonly<Record<string, string>>;
  readonly problems: readonly ProblemFacts[];
};

/** Reckons every score. Keys stand in the order of the schema, since parsing writes them so. */
export function scoreboardOf({ engine, settings, problems, results, run }: Given): Scoreboard {
  const sorted = problems.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return scoreboardSchema.parse({
    schemaVersion: SCHEMA_VERSION,
    engine: inOrder(engine),
    settings,
    problemSetHash: digestOf(JSON.stringify(sorted.map(({ id, hash }) => [id, hash]))),
    problems: sorted,
    ...scoreResults(results, sorted, settings.seed),
    results,
    run,
  });
}

function describeProblem(problem: Problem): ProblemFacts {
  const { id, title, version, hash, difficulty, tags, complexity } = problem;
  return {
    ...{ id, title, version, hash, difficulty, tags: [...tags] },
    tests: { examples: problem.examples.length, hidden: problem.hidden.length },
    required: { time: complexity.time, space: complexity.space },
    per: complexity.per,
    references: hasFamilies(problem) ? languagesOfReference(problem) : null,
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
