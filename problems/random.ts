import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A seeded stream of random choices: the same seed gives the same choices on every machine. */
export interface Random {
  /** A whole number from min to max, both included; both within +-2^53. */
  int(min: number, max: number): number;
  /** A new array with the items in random order. */
  shuffle<T>(items: readonly T[]): T[];
  /** One of the items. */
  pick<T>(items: readonly T[]): T;
}
