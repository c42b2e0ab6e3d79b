import type { Grade, Verdict } from "#graders";
import { asUntrusted } from "#sandbox";
import type { Answer, FoundCode } from "../../../src/answers/index.ts";
import type { GradedAnswer } from "../../../src/grade-answers.ts";

const COUNTEREXAMPLE = {
  group: "hidden",
  caseId: "odd-total",
  args: [[1, 3], [2]],
  got: { kind: "value", value: { $float: "3" } },
  expected: { value: { $float: "2" } },
  difference: { path: "$", note: "3.0 is not 2.0" },
  seed: null,
  path: null,
  shrinks: 0,
} as const;

const ERROR = { type: "IndexError", message: "list index out of range", line: 3 };

/** One verdict of every kind. */
export const VERDICT_OF = {
  accepted: { kind: "accepted" },
  "wrong-answer": { kind: "wrong-answer", counterexample: COUNTEREXAMPLE },
  "property-broken": {
    kind: "property-broken",
    property: "swapping changes nothing",
    counterexample: COUNTEREXAMPLE,
  },
  "too-slow": {
    kind: "too-slow",
    fuelInstructions: 2e9,
    counterexample: {
      ...COUNTEREXAMPLE,
      group: "stress",
      caseId: "sorted",
      args: null,
      got: { kind: "stopped", by: "fuel" },
      expected: null,
      difference: null,
    },
  },
  "out-of-memory": { kind: "out-of-memory", limitBytes: 2 ** 28, counterexample: null },
  "too-much-output": { kind: "too-much-output", limitBytes: 2 ** 20, counterexample: null },
  "runtime-error": {
    kind: "runtime-error",
    error: ERROR,
    counterexample: { ...COUNTEREXAMPLE, got: { kind: "raised", error: ERROR } },
  },
  "bad-source": { kind: "bad-source", error: { type: "SyntaxError", message: "invalid syntax", line: 1 } },
  "no-code": { kind: "no-code", reason: "no code in the reply" },
  "not-graded": { kind: "not-graded", reason: "fault", message: "a worker died" },
} as const satisfies { [Kind in Verdict["kind"]]: Extract<Verdict, { kind: Kind }> };

const GROWTH = {
  class: "O(log(min(m, n)))",
  required: "O(log(m + n))",
  met: true,
  fit: { intercept: 1, constant: 2, residual: 0 },
  runnersUp: [{ class: "O(1)", residual: 0.5 }],
  points: [{ size: { m: 16, n: 64 }, cost: 4711, family: "random" }],
};

/** A measurement within the bound. */
export const WITHIN: NonNullable<Grade["complexity"]> = {
  time: GROWTH,
  space: { ...GROWTH, class: "O(1)", required: "O(1)" },
  met: true,
};

const CODE: FoundCode = {
  kind: "code",
  source: asUntrusted("def f(a, b):\n    return 3.0\n"),
  language: "python",
  how: "fence-defining-entry",
  block: 0,
  blocks: 1,
  joined: [],
  truncated: false,
};

/** A graded answer that nobody graded: of a model with a verdict, accepted ones within the bound unless told otherwise. */
export function graded(
  answer: Partial<Answer>,
  kind: Verdict["kind"],
  changes: Partial<Grade> = {},
): GradedAnswer {
  const verdict: Verdict = VERDICT_OF[kind];
  const complexity = kind === "accepted" ? WITHIN : null;
  return {
    answer: { model: "a/model", problem: "median", sample: 0, response: "", ...answer },
    extraction: verdict.kind === "no-code" ? verdict : CODE,
    grade: {
      verdict,
      groups: [],
      complexity,
      efficiency: null,
      claims: { time: null, space: null },
      ...changes,
    },
  };
}
