import { bestFirst } from "../report/figures.ts";
import { couldShow, isFinding } from "../scoreboard/score-results.ts";
import type { Result } from "../scoreboard/result-schema.ts";
import type { Scoreboard } from "../scoreboard/scoreboard.ts";
import { isGraded, isOptimal, isRight } from "../scoreboard/successes.ts";
import { headline } from "./headline.ts";
import type { Cell, PageIndex } from "./page-data.ts";

/** What the page needs before a problem is opened; `run`: what it is called. */
export function pageIndex(scoreboard: Scoreboard, run: string): PageIndex {
  const { problems, comparisons, results, engine } = scoreboard;
  const models = bestFirst(scoreboard.models);
  const firsts = Map.groupBy(
    results.filter(({ attempt }) => attempt === 1),
    ({ problem, model }) => JSON.stringify([problem, model]),
  );
  const cells = problems.map(({ id }) =>
    models.map(({ model }) => cellOf(firsts.get(JSON.stringify([id, model])) ?? [])),
  );
  const pairs = comparisons.map((pair) => ({
    ...pair,
    isFinding: isFinding(pair),
    couldShow: couldShow(pair),
  }));
  return { run, headline: headline(scoreboard), models, problems, comparisons: pairs, cells, engine };
}

function cellOf(own: readonly Result[]): Cell {
  const count = (holds: (result: Result) => boolean) => own.filter(holds).length;
  return [own.length, count(isGraded), count(isRight), count(isOptimal)];
}
