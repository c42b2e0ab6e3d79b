import type { Problem } from "#problems";
import type { Language, Session } from "#sandbox";
import type { Point } from "./complexity/complexity.ts";
import type { Oracle } from "./oracle/oracle.ts";
import type { StressFuel } from "./stress/stress-fuel.ts";
import type { Failure, Group } from "./verdict.ts";

/** All that one candidate is graded with. The same problem, source and seed give the same grade. */
export interface GradeJob {
  /** The candidate, not yet loaded. */
  readonly session: Session;
  readonly problem: Problem;
  /** That of the candidate. */
  readonly language: Language;
  /** Seeds the generated inputs and the families. */
  readonly seed: number;
  readonly oracle: Oracle;
  readonly stressFuel: StressFuel;
  /** What the reference in the candidate's language spends at the sizes of the probe; null where there is none. */
  readonly measureReference: () => Promise<readonly Point[] | null>;
}

/** What an answer is held against. */
export type Judged = Pick<GradeJob, "problem" | "language">;

/** What a group of tests gave; null: none of them failed. */
export interface GroupResult {
  readonly group: Group;
  readonly passed: number;
  readonly run: number;
  readonly failure: Failure | null;
}
