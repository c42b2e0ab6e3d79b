import type { Draws } from "./draws.ts";

/** How likely a model is to solve a problem that is drawn. */
export const ONE_MODEL: Readonly<Record<string, (draws: Draws) => number>> = {
  "every problem alike, 0.5": () => 0.5,
  "every problem alike, 0.05": () => 0.05,
  "Beta(0.5, 0.5)": ({ beta }) => beta(0.5, 0.5),
  "Beta(2, 2)": ({ beta }) => beta(2, 2),
  "Beta(0.3, 0.1)": ({ beta }) => beta(0.3, 0.1),
  "Beta(0.2, 1.8)": ({ beta }) => beta(0.2, 1.8),
  "always or never, 0.9": ({ uniform }) => (uniform() < 0.9 ? 1 : 0),
  "easy and hard": (draws) => (draws.uniform() < 0.7 ? draws.beta(20, 1) : draws.beta(1, 10)),
};

/** Samples for each problem, and k. */
export const SAMPLES_AND_K = [
  [1, 1],
  [5, 1],
  [10, 1],
  [10, 5],
] as const;

export const PROBLEMS = [40, 164, 500] as const;

const logistic = (x: number) => 1 / (1 + Math.exp(-x));

/** How likely each of two models is. */
export const TWO_MODELS: Readonly<Record<string, (draws: Draws) => readonly [number, number]>> = {
  "equal, 0.5": () => [0.5, 0.5],
  "equal, Beta(0.5, 0.5)": ({ beta }) => {
    const chance = beta(0.5, 0.5);
    return [chance, chance];
  },
  "shifted a little": ({ normal }) => {
    const ease = 2 * normal();
    return [logistic(ease + 0.5), logistic(ease)];
  },
  "shifted, with tastes": ({ normal }) => {
    const ease = 2 * normal();
    return [logistic(ease + 1 + normal()), logistic(ease + normal())];
  },
  "unlike, always or never": ({ uniform }) => [uniform() < 0.9 ? 1 : 0, uniform() < 0.8 ? 1 : 0],
  "near the top": ({ uniform }) => (uniform() < 0.08 ? [0.3, 0.1] : [0.99, 0.98]),
  "near the bottom": ({ uniform }) => (uniform() < 0.12 ? [0.7, 0.4] : [0.02, 0.01]),
  "4 in 100 differ": ({ uniform }) => {
    const place = uniform();
    if (place < 0.04) return place < 0.03 ? [1, 0] : [0, 1];
    return place < 0.7 ? [1, 1] : [0, 0];
  },
};

/** How likely each of two models is, of which the first is better by the gap in all. */
export const WITH_GAP: Readonly<Record<string, (draws: Draws, gap: number) => readonly [number, number]>> = {
  "10 in 100 differ, and the gap": ({ uniform }, gap) => apart(uniform(), 0.05, gap),
  "40 in 100 differ, and the gap": ({ uniform }, gap) => apart(uniform(), 0.2, gap),
  "a little better everywhere": ({ uniform }, gap) => {
    const chance = 0.4 * uniform();
    return [Math.min(1, chance + gap), chance];
  },
};

/** Each solves a share of the problems that the other does not, the first the gap besides. */
function apart(place: number, share: number, gap: number): readonly [number, number] {
  if (place < share) return [0, 1];
  return place < 2 * share + gap ? [1, 0] : [1, 1];
}

/** Models of which none is better: each problem's chance for each of them. */
export const EQUAL_MODELS: Readonly<Record<string, (draws: Draws, models: number) => readonly number[]>> = {
  "alike at every problem": ({ beta }, models) => {
    const chance = beta(0.5, 0.5);
    return Array.from({ length: models }, () => chance);
  },
  "good at other problems": ({ beta }, models) => Array.from({ length: models }, () => beta(0.5, 0.5)),
};
