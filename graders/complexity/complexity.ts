/** Measured growth of a right candidate, and whether it is within what the problem requires. */
export interface Complexity {
  readonly time: Growth;
  readonly space: Growth;
  /** Whether time and space are both within the required classes; null where either is inconclusive or uncounted. */
  readonly met: boolean | null;
}

/** How one cost grows: the class, and the evidence for it. */
export interface Growth {
  /** Written as `O(log(min(m, n)))`; `inconclusive` when the points do not tell two classes apart; null: not counted. */
  readonly class: string | null;
  /** The required class, normalised the same way. */
  readonly required: string;
  readonly met: boolean | null;
  /** Fitted `intercept + constant * growth(size)`. Null where there is no class. */
  readonly fit: { readonly intercept: number; readonly constant: number; readonly residual: number } | null;
  /** The next best class and its residual, or the rivals of an inconclusive answer. */
  readonly runnersUp: readonly { readonly class: string; readonly residual: number }[];
  /** The worst count over the families at each size. Instructions for time, bytes for space. */
  readonly points: readonly Point[];
}

export interface Point {
  /** Size parameters by name, in the problem's order, e.g. `{ m: 16, n: 1024 }`. */
  readonly size: Readonly<Record<string, number>>;
  readonly cost: number;
  /** The family of inputs that cost most. */
  readonly family: string;
}
