import { meanOf } from "../../../src/statistics/moments.ts";
import { pairedInterval } from "../../../src/statistics/paired-interval.ts";
import { type Coverage, summarize } from "./cover-rates.ts";
import { type Draws, makeDraws } from "./draws.ts";
import { studentInterval } from "./rivals.ts";
import { PROBLEMS, TWO_MODELS } from "./scenarios.ts";

const SAMPLES = [1, 5] as const;
const TRUTH_DRAWS = 400_000;

type Chances = (draws: Draws) => readonly [number, number];

/** How often the interval of a difference holds the true one, beside Student's t. */
export function coverPairs(runs: number, seed: number): Coverage[] {
  const draws = makeDraws(seed);
  const cells = Object.entries(TWO_MODELS).flatMap(([name, chances]) => {
    const truth = meanOf(differencesOf(drawPair(chances, TRUTH_DRAWS, null, draws)));
    return SAMPLES.flatMap((samples) =>
      PROBLEMS.flatMap((problems) => {
        const pairs = Array.from({ length: runs }, () => drawPair(chances, problems, samples, draws));
        const about = { problems, scenario: `${name}; ${samples} a problem` };
        return [
          { interval: "as in scoreboards", ...held(pairs, truth, (pair) => pairedInterval(pair)), ...about },
          {
            interval: "Student's t",
            ...held(pairs, truth, (pair) => studentInterval(differencesOf(pair))),
            ...about,
          },
        ];
      }),
    );
  });
  return summarize(cells);
}

type Pair = Parameters<typeof pairedInterval>[0];

/** Two models at so many problems; without samples their chances themselves. */
function drawPair(chances: Chances, problems: number, samples: number | null, draws: Draws): Pair {
  const [ones, others]: [number[], number[]] = [[], []];
  for (let at = 0; at < problems; at += 1) {
    const [one, other] = chances(draws);
    ones.push(samples === null ? one : draws.successes(samples, one) / samples);
    others.push(samples === null ? other : draws.successes(samples, other) / samples);
  }
  return { ones, others, samples: problems * (samples ?? 1) };
}

function differencesOf({ ones, others }: Pair): number[] {
  return ones.map((one, at) => one - (others[at] ?? 0));
}

function held(
  pairs: readonly Pair[],
  truth: number,
  intervalOf: (pair: Pair) => readonly [number, number],
): { readonly covered: number; readonly width: number } {
  const intervals = pairs.map(intervalOf);
  const covered = intervals.filter(([low, high]) => low <= truth && truth <= high).length;
  return {
    covered: (100 * covered) / pairs.length,
    width: meanOf(intervals.map(([low, high]) => high - low)),
  };
}
