export { defineJudge } from "./judge.ts";
export type { Family, Judge, Property } from "./judge.ts";
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
export type { Random } from "./random.ts";
export type { Type } from "./types/type.ts";
