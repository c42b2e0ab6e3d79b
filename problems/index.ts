export { isRaised, raisedWords } from "./answer.ts";
export type { Answer, ErrorNames, RaisedAnswer } from "./answer.ts";
export { defineJudge } from "./judge.ts";
export type { Family, Judge, Property } from "./judge.ts";
export { findProblem, loadProblem, loadProblems } from "./load.ts";
export { nearestName, suggestName } from "./nearest-name.ts";
export { signatureOfRight } from "./right-answers.ts";
export { differInOutput } from "./output.ts";
export { ProblemError } from "./problem-error.ts";
export type {
  Case,
  Checker,
  ComplexityRequirement,
  Method,
  Parameter,
  Problem,
  Signature,
  Solution,
} from "./problem.ts";
export { isRightError, raise } from "./raise.ts";
export { makeRandom } from "./random.ts";
export type { Random } from "./random.ts";
export { anyKey, orderInside } from "./types/any-key.ts";
export type { ListOrder } from "./types/any-key.ts";
export { arbitraryOf } from "./types/arbitrary.ts";
export { checkArguments, fromArguments, fromResult, toArguments, toResult } from "./types/call-values.ts";
export { checkBounds } from "./types/check-bounds.ts";
export { fromValue } from "./types/from-value.ts";
export type { Mismatch, Read } from "./types/from-value.ts";
export { generatorOf } from "./types/generator.ts";
export { keyOf } from "./types/key-of.ts";
export { levelOrder } from "./types/level-order.ts";
export { nodeKindsOf } from "./types/node-kinds.ts";
export { parseType } from "./types/parse-type.ts";
export { stubOf } from "./types/stub.ts";
export { toValue } from "./types/to-value.ts";
export type { Type } from "./types/type.ts";
