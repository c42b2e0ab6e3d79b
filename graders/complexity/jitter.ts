/** How much a cost may vary with the data and still say nothing about the size. */
export interface Jitter {
  /** Cost that means nothing by itself. */
  readonly units: number;
  /** Share of the largest cost that means nothing. */
  readonly share: number;
}

/** Instructions are exact, but hashes, digits and early exits depend on data: 2 %. */
export const INSTRUCTION_JITTER: Jitter = { units: 60, share: 0.02 };

/** A few objects more or less, e.g. whole numbers that are cached when small. */
export const BYTE_JITTER: Jitter = { units: 800, share: 0.03 };
