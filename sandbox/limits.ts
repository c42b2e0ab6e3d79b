import { z } from "zod";

const positive = (max: number) => z.number().int().positive().max(max);

/** What a candidate may use. Every field is a positive whole number; zero would mean "none" to some engines. */
export const limitsSchema = z.strictObject({
  fuelInstructions: positive(1e13).describe(
    "Instructions for one call, or for loading the source. 1e9 is about 0.15 s.",
  ),
  memoryBytes: positive(2 ** 31).describe("Ceiling of the interpreter's memory."),
  outputBytes: positive(2 ** 26).describe("What one call may print."),
  valueBytes: positive(2 ** 26).describe("Length of one returned value in the notation."),
  valueDepth: positive(1000).describe("Nesting of a returned value."),
});

export type Limits = z.infer<typeof limitsSchema>;

export const DEFAULT_LIMITS: Limits = {
  fuelInstructions: 2_000_000_000,
  memoryBytes: 256 * 2 ** 20,
  outputBytes: 2 ** 20,
  valueBytes: 8 * 2 ** 20,
  valueDepth: 100,
};
