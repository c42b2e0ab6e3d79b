import { z } from "zod";

const positive = (max: number) => z.number().int().positive().max(max);

/** What a candidate may use. Every field is a positive whole number; zero would mean "none" to some engines. */
export const limitsSchema = z.strictObject({
  /** Instructions for one call, or for loading the source. 1e9 is about 0.15 s. */
  fuelInstructions: positive(1e13),
  /** Ceiling of the interpreter's memory. */
  memoryBytes: positive(2 ** 31),
  /** What one call may print. */
  outputBytes: positive(2 ** 26),
  /** Length of one returned value in the notation. */
  valueBytes: positive(2 ** 26),
  /** Nesting of a returned value. */
  valueDepth: positive(1000),
});

export type Limits = z.infer<typeof limitsSchema>;

export const DEFAULT_LIMITS: Limits = {
  fuelInstructions: 2_000_000_000,
  memoryBytes: 256 * 2 ** 20,
  outputBytes: 2 ** 20,
  valueBytes: 8 * 2 ** 20,
  valueDepth: 100,
};
