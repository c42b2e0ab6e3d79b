import { comparePlaces } from "../answers/index.ts";
import { RunError } from "../runs/run-error.ts";
import { scoreboardOf } from "./build-scoreboard.ts";
import { conflictsOf, type NamedScoreboard, placeKey } from "./merge-conflicts.ts";
import type { Result } from "./result-schema.ts";
import type { Run, Scoreboard } from "./scoreboard.ts";

const MOST_TOLD = 5;

/**
 * One scoreboard of several, every rate reckoned anew; their order does not matter, but for `run`. An answer that stands in two of them counts once. Throws a
 * `RunError` that tells the conflicts: what was graded otherwise cannot be compared.
 */
export function mergeScoreboards(named: readonly NamedScoreboard[], out: string): Scoreboard {
  const conflicts = named.flatMap((one, at) =>
    named.slice(at + 1).flatMap((other) => conflictsOf(one, other)),
  );
  if (conflicts.length > 0) throw new RunError(`cannot be merged: ${inShort(conflicts)}`);
  const [first, ...rest] = named.map(({ scoreboard }) => scoreboard);
  if (first === undefined) throw new RunError("nothing to merge; give two runs or more");
  const boards = [first, ...rest];
  const results = new Map(boards.flatMap((board) => board.results.map((own) => [placeKey(own), own])));
  const problems = new Map(boards.flatMap((board) => board.problems.map((own) => [own.id, own])));
  return scoreboardOf({
    engine: first.engine,
    settings: { ...first.settings, asking: mergedAsking(boards) },
    problems: [...problems.values()],
    results: [...results.values()].toSorted((one, other) => comparePlaces(placed(one), placed(other))),
    run: mergedRun(boards, out),
  });
}

function inShort(conflicts: readonly string[]): string {
  const more = conflicts.length > MOST_TOLD ? `; and ${conflicts.length - MOST_TOLD} more` : "";
  return `${conflicts.slice(0, MOST_TOLD).join("; ")}${more}`;
}

const placed = (result: Result) => ({ ...result, language: result.language ?? undefined });

/** How all were asked; absent where none was. */
function mergedAsking(boards: readonly Scoreboard[]): Scoreboard["settings"]["asking"] {
  const all = boards.flatMap(({ settings }) => settings.asking ?? []);
  const [first] = all;
  if (first === undefined) return undefined;
  const models = new Map(all.flatMap((asking) => Object.entries(asking.models)));
  return {
    samples: Math.max(...all.map(({ samples }) => samples)),
    languages: [...new Set(all.flatMap(({ languages }) => languages))].toSorted(),
    attempts: Math.max(...all.map(({ attempts }) => attempts)),
    templateHash: first.templateHash,
    models: Object.fromEntries([...models].toSorted(([one], [other]) => (one < other ? -1 : 1))),
  };
}

function mergedRun(boards: readonly Scoreboard[], out: string): Run {
  const runs = boards.flatMap(({ run: { merged, ...run } }) => merged ?? [run]);
  const [first] = runs as [Run, ...Run[]];
  const rising = (times: readonly string[]) => times.toSorted();
  return {
    ...first,
    failedCalls: undefined,
    started: rising(runs.map(({ started }) => started))[0] as string,
    finished: rising(runs.map(({ finished }) => finished)).at(-1) as string,
    paths: { answers: null, problems: first.paths.problems, out },
    merged: runs,
  };
}
