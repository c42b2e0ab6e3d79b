import type { Complexity } from "./complexity/complexity.ts";
import type { Claims } from "./claims/claims.ts";
import type { Group, Verdict } from "./verdict.ts";

/** Everything that grading says about one candidate. */
export interface Grade {
  readonly verdict: Verdict;
  /** How many tests of each group were run and passed, in the order of `GROUPS`; a group not reached is absent. */
  readonly groups: readonly { readonly group: Group; readonly passed: number; readonly run: number }[];
  /** Measured growth; null for a candidate that is not right, or whose cost the engine cannot count. */
  readonly complexity: Complexity | null;
  /** What the model said of its own solution, held against the measurement. */
  readonly claims: Claims;
}
