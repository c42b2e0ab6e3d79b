import { detectableGap } from "../../../src/statistics/detectable-gap.ts";
import { meanOf } from "../../../src/statistics/moments.ts";
import { signFlip } from "../../../src/statistics/sign-flip.ts";
import { type Draws, makeDraws } from "./draws.ts";
import { PROBLEMS, WITH_GAP } from "./scenarios.ts";

/** How often a gap was found that is as large as the one that runs of its kind say they could have shown, in percent. */
export interface Power {
  readonly problems: number;
  readonly scenario: string;
  readonly gap: number;
  readonly found: number;
}

const SAMPLES = [1, 5] as const;
// Two models, and all pairs of five.
const TESTS = [1, 10] as const;

/** Simulates pairs of models that differ by just as much. */
export function powerAtGap(runs: number, seed: number): Power[] {
  const draws = makeDraws(seed);
  return Object.entries(WITH_GAP).flatMap(([name, chances]) =>
    SAMPLES.flatMap((samples) =>
      TESTS.flatMap((tests) =>
        PROBLEMS.map((problems) => {
          const draw = (gap: number) =>
            Array.from({ length: problems }, () => differenceOf(chances(draws, gap), samples, draws));
          const gap = settle((gap) => meanOf(times(TOLD, () => detectableGap(draw(gap), tests))));
          // Bonferroni's correction, of which Holm's is never the stricter.
          const found = times(runs, () => signFlip(draw(gap), seed).p * tests).filter((p) => p < 0.05);
          return {
            ...{ problems, scenario: `${name}; ${samples} a problem, ${tests} tests` },
            gap: Math.round(gap * 1000) / 1000,
            found: Math.round((1000 * found.length) / runs) / 10,
          };
        }),
      ),
    ),
  );
}

/** Over scenarios, for each number of problems. */
export function summarizePower(
  rows: readonly Power[],
): { problems: number; mean: number; least: number; most: number }[] {
  return PROBLEMS.map((problems) => {
    const found = rows.filter((row) => row.problems === problems).map((row) => row.found);
    const mean = Math.round(10 * meanOf(found)) / 10;
    return { problems, mean, least: Math.min(...found), most: Math.max(...found) };
  });
}

const TOLD = 60;

function times<Made>(count: number, make: () => Made): Made[] {
  return Array.from({ length: count }, make);
}

function differenceOf([one, other]: readonly [number, number], samples: number, draws: Draws): number {
  return (draws.successes(samples, one) - draws.successes(samples, other)) / samples;
}

// The gap that, being there, is the one that is told.
function settle(told: (gap: number) => number): number {
  let gap = 0.15;
  for (let round = 0; round < 20; round += 1) gap = (gap + told(gap)) / 2;
  return gap;
}
