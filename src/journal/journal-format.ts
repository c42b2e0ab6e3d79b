import type { z } from "zod";

/** Of what a journal consists. */
export interface JournalFormat<T> {
  readonly file: string;
  /** What its records are, e.g. `replies`: stands in the first line. */
  readonly of: string;
  readonly schema: z.ZodType<T>;
  /** A later record takes the place of an earlier one with the same key. */
  readonly keyOf: (record: T) => string;
  /**
   * Whether what stood in a damaged line is simply made again: the line stays and is passed over, and that is told. Else, as
   * where it was paid for, nothing is done before a person has decided.
   */
  readonly isRemade?: boolean;
}

/** The longest line that is written or read, its line end included. */
export const LONGEST_LINE_BYTES = 64 * 2 ** 20;
