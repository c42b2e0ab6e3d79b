import { passAtK } from "../../../src/scoreboard/pass-at-k.ts";
import { type Draws, makeDraws } from "./draws.ts";
import { BOOTSTRAPS, RATE_INTERVALS } from "./rivals.ts";
import { ONE_MODEL, PROBLEMS, SAMPLES_AND_K } from "./scenarios.ts";

/** How often an interval held the truth, in percent, over the scenarios with one number of problems. */
export interface Coverage {
  readonly interval: string;
  readonly problems: number;
  readonly mean: number;
  readonly least: number;
  readonly most: number;
  /** The scenario that it covers worst. */
  readonly worst: string;
  readonly width: number;
}

interface Cell {
  readonly interval: string;
  readonly problems: number;
  readonly scenario: string;
  readonly covered: number;
  readonly width: number;
}

const TRUTH_DRAWS = 400_000;
// They take a hundred times as long.
const FEWER = 8;

interface RateOptions {
  readonly say?: (message: string) => void;
  /** Whether these are measured too. */
  readonly bootstraps?: boolean;
}

/** Simulates runs with known truth and asks how often each interval of pass@k holds it. */
export function coverRates(
  runs: number,
  seed: number,
  { say = () => undefined, bootstraps = true }: RateOptions = {},
): Coverage[] {
  const draws = makeDraws(seed);
  const cells: Cell[] = [];
  for (const [name, chanceOf] of Object.entries(ONE_MODEL))
    for (const [samples, k] of SAMPLES_AND_K) {
      const scenario = `${name}; pass@${k} of ${samples}`;
      say(scenario);
      const truth = trueRate(chanceOf, k, draws);
      for (const problems of PROBLEMS) {
        const drawn = { chanceOf, samples, k, problems, truth, draws };
        const from = { scenario, problems };
        cells.push(...coverOnce(drawn, RATE_INTERVALS, runs).map((cell) => ({ ...cell, ...from })));
        if (!bootstraps) continue;
        const few = Math.max(1, Math.floor(runs / FEWER));
        cells.push(...coverOnce(drawn, BOOTSTRAPS, few).map((cell) => ({ ...cell, ...from })));
      }
    }
  return summarize(cells);
}

function trueRate(chanceOf: (draws: Draws) => number, k: number, draws: Draws): number {
  let sum = 0;
  for (let at = 0; at < TRUTH_DRAWS; at += 1) sum += 1 - (1 - chanceOf(draws)) ** k;
  return sum / TRUTH_DRAWS;
}

interface Drawn {
  readonly chanceOf: (draws: Draws) => number;
  readonly samples: number;
  readonly k: number;
  readonly problems: number;
  readonly truth: number;
  readonly draws: Draws;
}

function coverOnce(
  { chanceOf, samples, k, problems, truth, draws }: Drawn,
  intervals: typeof RATE_INTERVALS,
  runs: number,
): Pick<Cell, "interval" | "covered" | "width">[] {
  const names = Object.keys(intervals);
  const [held, widths] = [names.map(() => 0), names.map(() => 0)];
  for (let run = 0; run < runs; run += 1) {
    const values = Array.from({ length: problems }, () =>
      passAtK({ samples, successes: draws.successes(samples, chanceOf(draws)) }, k),
    );
    Object.values(intervals).forEach((intervalOf, at) => {
      const [low, high] = intervalOf(values, problems * samples, draws);
      if (low <= truth && truth <= high) held[at] = (held[at] ?? 0) + 1;
      widths[at] = (widths[at] ?? 0) + high - low;
    });
  }
  return names.map((interval, at) => ({
    interval,
    covered: (100 * (held[at] ?? 0)) / runs,
    width: (widths[at] ?? 0) / runs,
  }));
}

/** Over scenarios, for each interval and number of problems. */
export function summarize(cells: readonly Cell[]): Coverage[] {
  const groups = Map.groupBy(cells, ({ interval, problems }) => `${problems} ${interval}`);
  return [...groups.values()].map((own) => {
    const rising = own.toSorted((one, other) => one.covered - other.covered);
    const [least, most] = [rising[0] as Cell, rising.at(-1) as Cell];
    const worst = 95 - least.covered > most.covered - 95 ? least : most;
    const mean = (of: (cell: Cell) => number) => own.reduce((sum, cell) => sum + of(cell), 0) / own.length;
    return {
      ...{ interval: least.interval, problems: least.problems, mean: round1(mean(({ covered }) => covered)) },
      ...{ least: round1(least.covered), most: round1(most.covered), worst: worst.scenario },
      width: Math.round(mean(({ width }) => width) * 1000) / 1000,
    };
  });
}

function round1(percent: number): number {
  return Math.round(percent * 10) / 10;
}
