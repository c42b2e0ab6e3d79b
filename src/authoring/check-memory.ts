import { createHash } from "node:crypto";
import type { KillingInput, Survey } from "#graders";
import type { Problem, Solution } from "#problems";
import { rememberByKey } from "../grading/remember.ts";
import type { JudgedMutant } from "./mutation/judge-mutants.ts";
import { referencesOf } from "./workbench.ts";

/** Results of earlier checks in this process. The same problem and source give the same, so only what changed is run. */
export interface CheckMemory {
  readonly survey: Remember<Survey>;
  readonly disagreement: Remember<KillingInput | null>;
  readonly mutants: Remember<readonly JudgedMutant[]>;
}

type Remember<Result> = ReturnType<typeof rememberByKey<Result>>;

export function openMemory(): CheckMemory {
  return { survey: rememberByKey(), disagreement: rememberByKey(), mutants: rememberByKey() };
}

/** What the results of a problem's solutions follow from beside their sources; `texts` are the files that say so. */
export function groundOf(problem: Problem, texts: readonly string[], seed: number): string {
  return digest([problem.id, seed, ...texts, ...referencesOf(problem)]);
}

export function keyOf(ground: string, { expectation, language, source }: Solution): string {
  return digest([ground, expectation, language, source]);
}

function digest(parts: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
