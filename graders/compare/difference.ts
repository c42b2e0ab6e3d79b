/** Where two values first differ, and how. */
export interface Difference {
  /** E.g. `$[2][0]`. */
  readonly path: string;
  readonly note: string;
}

/** Two natural values of one type, and where in the result they stand. */
export interface Pair<T = unknown> {
  readonly got: T;
  readonly expected: T;
  readonly path: string;
}
