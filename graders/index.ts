export { COUNTEREXAMPLE_BYTES, GROUPS, NOT_GRADED, VERDICTS } from "./verdict.ts";
export type {
  Counterexample,
  Failure,
  Got,
  Group,
  NotGradedReason,
  Verdict,
  VerdictInfo,
} from "./verdict.ts";
export { entryPointOf } from "./entry-point.ts";
export { GraderFault } from "./fault.ts";
export { gotOf } from "./judging/counterexample.ts";
export { judgeLoading } from "./judging/judge-outcome.ts";
export { gradeCandidate } from "./grade.ts";
export type { CodeGrade, Grade } from "./grade.ts";
export { measureSlow } from "./measure-slow.ts";
export type { GradeJob } from "./step.ts";
export { makeOracle } from "./oracle/oracle.ts";
export type { Oracle } from "./oracle/oracle.ts";
export { findReferenceFor } from "./oracle/reference.ts";
export type { ReferenceHost } from "./oracle/reference.ts";
export { makeStressInputs } from "./stress/stress-inputs.ts";
export { measureStressFuel } from "./stress/stress-fuel.ts";
export type { StressFuel } from "./stress/stress-fuel.ts";
export type { Complexity, Growth, Point } from "./complexity/complexity.ts";
export { holdClaims } from "./claims/hold-claims.ts";
export type { ClaimResult, Claims } from "./claims/claims.ts";
export { evaluateGrowth } from "./complexity/evaluate-growth.ts";
export type { GrowthClass } from "./complexity/growth-class.ts";
export { parseGrowth } from "./complexity/parse-growth.ts";
export type { Efficiency } from "./efficiency/efficiency.ts";
export { measureReference } from "./efficiency/measure-reference.ts";
export { compareGrowth } from "./complexity/compare-growth.ts";
export { findReference } from "./oracle/reference.ts";
export { expectedOf } from "./oracle/oracle.ts";
export { findKill } from "./survey/find-kill.ts";
export type { Kill } from "./survey/find-kill.ts";
export { probeChecker } from "./survey/probe-checker.ts";
export type { AnsweredInput, CheckerHole } from "./survey/probe-checker.ts";
export { searchKill } from "./survey/search-kill.ts";
export type { KillingInput } from "./survey/search-kill.ts";
export { firstFailure, surveyCandidate } from "./survey/survey.ts";
export type { Survey, Tried } from "./survey/survey.ts";
