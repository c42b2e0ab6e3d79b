/** Measured growth of a right candidate, and whether it is within what the problem requires. */
export interface Complexity {
  readonly time: Growth;
  readonly space: Growth;
  /** Whether time and space are both within the required classes; null where either is inconclusive or uncounted. */
  readonly met: boolean | null;
  /** How far the probe came; absent in records of before it was told. */
  readonly reach?: Reach;
}

/** How far a probe came, and what it took. */
export interface Reach {
  /** `sizes`: all that were wanted were measured; `fuel`: what one call or the whole probe may spend ended it. */
  readonly ended: "sizes" | "fuel";
  /** The largest value of each size parameter that was measured. */
  readonly largest: Readonly<Record<string, number>>;
  /** How many sizes were measured, in how many calls, for how many instructions. */
  readonly sizes: number;
  readonly calls: number;
  readonly instructions: number;
}

/** How one cost grows: the class, and the evidence for it. */
export interface Growth {
  /** Written as `O(log(min(m, n)))`; `inconclusive` when the points do not tell two classes apart; null: not counted. */
  readonly class: string | null;
  /** The required class, normalised the same way. */
  readonly required: string;
  readonly met: boolean | null;
  /** Fitted `intercept + constant * growth(size)`. Null where there is no class. */
  readonly fit: GrowthFit | null;
  /** The next best classes, or the rivals of an inconclusive answer, best first. */
  readonly runnersUp: readonly RunnerUp[];
  /** The worst count over the families at each size. Instructions for time, bytes for space. */
  readonly points: readonly Point[];
}

interface GrowthFit {
  readonly intercept: number;
  readonly constant: number;
  /** Root of the mean squared relative error. */
  readonly residual: number;
  /** The smallest size that the fit speaks of, where the largest sizes alone decided. */
  readonly from?: number;
  /** The class of a part that is counted apart, where it decided. */
  readonly sorts?: string;
  readonly moved?: string;
}

interface RunnerUp {
  readonly class: string;
  readonly residual: number;
  /** How much worse its score is than the best; from about 4 up the counts decide (see README.md). */
  readonly behind?: number;
}

export interface Point {
  /** Size parameters by name, in the problem's order, e.g. `{ m: 16, n: 1024 }`. */
  readonly size: Readonly<Record<string, number>>;
  readonly cost: number;
  /** The family of inputs that cost most. */
  readonly family: string;
  /** Of instructions, the most that the language's own sorts and heaps executed there, with what they call; absent: nothing. */
  readonly sorts?: number;
  /** And the most that was moved in bulk, of lists and texts that are copied or shifted; absent: nothing, or next to nothing. */
  readonly moved?: number;
}

/** Parts of the instructions that the sandbox counts apart. */
export const COUNTED_APART = ["sorts", "moved"] as const;
export type CountedApart = (typeof COUNTED_APART)[number];
