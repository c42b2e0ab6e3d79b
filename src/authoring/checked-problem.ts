import { z } from "zod";
import { GROUPS } from "#graders";
import { LANGUAGES } from "#sandbox";

const findingSchema = z.strictObject({
  severity: z.enum(["error", "warning"]),
  check: z.string(),
  file: z.string(),
  line: z.int().positive().nullable(),
  message: z.string(),
});

const triedSchema = z.strictObject({
  run: z.int(),
  failed: z.int(),
  /** Kind of the first failure; null: none. */
  verdict: z.string().nullable(),
});

/** A solution in the kill matrix. */
const rowSchema = z.strictObject({
  solution: z.string(),
  expectation: z.enum(["accepted", "wrong", "slow", "crash"]),
  language: z.enum(LANGUAGES),
  /** By group of tests; one that was not run is absent. */
  groups: z.partialRecord(z.enum(GROUPS), triedSchema),
  time: z.string().nullable(),
  space: z.string().nullable(),
  /** Whether growth is within what is required; null: not measured, or not told. */
  met: z.boolean().nullable(),
});

const mutationSchema = z.strictObject({
  solution: z.string(),
  mutants: z.int(),
  killed: z.int(),
  survived: z.int(),
  equivalent: z.int(),
  /** The mutants presumed equivalent, as changed lines. */
  presumed: z.array(
    z.strictObject({ line: z.int(), mutator: z.string(), before: z.string(), after: z.string() }),
  ),
});

/** Everything that `assay check` says of one problem. */
const checkedProblemSchema = z.strictObject({
  problem: z.string(),
  folder: z.string(),
  findings: z.array(findingSchema),
  matrix: z.array(rowSchema),
  mutation: z.array(mutationSchema),
});

/** What `assay check --json` prints. */
export const checkSchema = z.strictObject({
  schemaVersion: z.literal(1),
  errors: z.int(),
  warnings: z.int(),
  problems: z.array(checkedProblemSchema),
});

export type CheckedProblem = z.infer<typeof checkedProblemSchema>;
export type Check = z.infer<typeof checkSchema>;
