import { makeRandom } from "#problems";

/** Seeded draws from a few distributions. */
export interface Draws {
  /** From 0, included, to 1. */
  uniform(): number;
  normal(): number;
  beta(a: number, b: number): number;
  /** How many of so many tries succeed. */
  successes(tries: number, chance: number): number;
}

export function makeDraws(seed: number): Draws {
  const random = makeRandom(seed);
  const uniform = () => random.int(0, 2 ** 32 - 1) / 2 ** 32;
  // Box and Muller.
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const gamma = (shape: number): number =>
    shape < 1 ? gamma(shape + 1) * (1 - uniform()) ** (1 / shape) : gammaAbove1(shape, { uniform, normal });
  return {
    ...{ uniform, normal },
    beta(a, b) {
      const [one, other] = [gamma(a), gamma(b)];
      return one / (one + other);
    },
    successes(tries, chance) {
      let count = 0;
      for (let at = 0; at < tries; at += 1) if (uniform() < chance) count += 1;
      return count;
    },
  };
}

/** Marsaglia and Tsang 2000. */
function gammaAbove1(shape: number, { uniform, normal }: Pick<Draws, "uniform" | "normal">): number {
  const [d, c] = [shape - 1 / 3, 1 / Math.sqrt(9 * (shape - 1 / 3))];
  for (;;) {
    const x = normal();
    const cube = (1 + c * x) ** 3;
    if (cube > 0 && Math.log(1 - uniform()) < x ** 2 / 2 + d - d * cube + d * Math.log(cube)) return d * cube;
  }
}
