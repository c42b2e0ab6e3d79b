export { COUNTEREXAMPLE_BYTES, GROUPS, VERDICTS } from "./verdict.ts";
export type { Counterexample, Got, Group, Verdict, VerdictInfo } from "./verdict.ts";
export type { Grade } from "./grade.ts";
export type { Complexity, Growth, Point } from "./complexity/complexity.ts";
export type { ClaimResult, Claims } from "./claims/claims.ts";
