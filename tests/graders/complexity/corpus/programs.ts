import { EXPONENTIAL_GROWTH } from "./exponential-growth.ts";
import { GROWTH_OF_TWO } from "./growth-of-two.ts";
import { LINEAR_GROWTH } from "./linear-growth.ts";
import { POLYNOMIAL_GROWTH } from "./polynomial-growth.ts";
import type { CorpusProgram } from "./program.ts";
import { SLOW_GROWTH } from "./slow-growth.ts";
import { SORTING_GROWTH } from "./sorting-growth.ts";

/** Every program of the corpus. */
export const PROGRAMS: readonly CorpusProgram[] = [
  ...SLOW_GROWTH,
  ...LINEAR_GROWTH,
  ...SORTING_GROWTH,
  ...POLYNOMIAL_GROWTH,
  ...EXPONENTIAL_GROWTH,
  ...GROWTH_OF_TWO,
];
