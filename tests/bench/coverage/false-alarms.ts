import { holm } from "../../../src/statistics/holm.ts";
import { signFlip } from "../../../src/statistics/sign-flip.ts";
import { makeDraws } from "./draws.ts";
import { EQUAL_MODELS, PROBLEMS } from "./scenarios.ts";

/** In how many of 100 runs at least one pair of equal models was called different. */
export interface FalseAlarms {
  readonly models: string;
  readonly problems: number;
  readonly samples: number;
  readonly corrected: number;
  readonly uncorrected: number;
}

const MODELS = 5;
const ALPHA = 0.05;

/** Compares five equal models with each other, again and again. */
export function countFalseAlarms(runs: number, seed: number): FalseAlarms[] {
  const draws = makeDraws(seed);
  return Object.entries(EQUAL_MODELS).flatMap(([models, chances]) =>
    PROBLEMS.flatMap((problems) =>
      [1, 5].map((samples) => {
        let [corrected, uncorrected] = [0, 0];
        for (let run = 0; run < runs; run += 1) {
          const rates = Array.from({ length: problems }, () =>
            chances(draws, MODELS).map((chance) => draws.successes(samples, chance) / samples),
          );
          const ps = pairsOf(MODELS).map(
            ([one, other]) =>
              signFlip(
                rates.map((row) => (row[one] ?? 0) - (row[other] ?? 0)),
                seed,
              ).p,
          );
          if (Math.min(...ps) < ALPHA) uncorrected += 1;
          if (Math.min(...holm(ps)) < ALPHA) corrected += 1;
        }
        const percent = (count: number) => Math.round((1000 * count) / runs) / 10;
        return {
          models,
          problems,
          samples,
          corrected: percent(corrected),
          uncorrected: percent(uncorrected),
        };
      }),
    ),
  );
}

function pairsOf(count: number): [number, number][] {
  return Array.from({ length: count }, (_, one) =>
    Array.from({ length: count - one - 1 }, (_, at): [number, number] => [one, one + at + 1]),
  ).flat();
}
