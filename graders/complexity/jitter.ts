/** How much a cost may vary with the data and still say nothing about the size. */
export interface Jitter {
  /** Cost that means nothing by itself. */
  readonly units: number;
  /** Share of the largest cost that means nothing. */
  readonly share: number;
  /** No fit needs to be better than to this residual. */
  readonly exact: number;
  /** The same where counts turn out to have no steps. */
  readonly leastExact: number;
  /** A class that leaves more than this unexplained explains nothing. */
  readonly worst: number;
  /** What one more unit of a class costs at least. */
  readonly leastConstant: number;
  /** How much more evidence classes with a logarithm or a root beside a size need, in units of the score. */
  readonly rarity: number;
  /** Whether costs were seen to follow some growing class, which leaves O(1) out. */
  readonly grows: boolean;
  /** Whether costs grow evenly with their class; bytes grow in steps. */
  readonly isEven: boolean;
}

/** Instructions are exact, but hashes, digits and early exits depend on data: 2 %. */
export const INSTRUCTION_JITTER: Jitter = {
  units: 60,
  share: 0.02,
  exact: 0.004,
  leastExact: 0.004,
  leastConstant: 0,
  worst: 0.2,
  rarity: 0,
  grows: false,
  isEven: true,
};

/**
 * A few objects more or less, e.g. whole numbers that are cached when small; and steps: lists have an eighth in reserve and
 * hash tables double, so that bytes follow their class only roughly, and n log n is seldom what they follow.
 */
export const BYTE_JITTER: Jitter = {
  units: 800,
  share: 0.03,
  exact: 0.15,
  leastExact: 0.02,
  leastConstant: 0.2,
  worst: 0.4,
  rarity: 4,
  grows: false,
  isEven: false,
};
