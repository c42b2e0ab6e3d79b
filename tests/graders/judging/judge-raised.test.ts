import { describe, expect, test } from "vitest";
import type { RaisedAnswer } from "#problems";
import type { Outcome } from "#sandbox";
import { judgeOutcome } from "../../../graders/judging/judge-outcome.ts";
import { fakeProblem } from "../support/fake-problem.ts";

const NAMED: RaisedAnswer = {
  kind: "raises",
  error: { python: "TypeError", javascript: "RangeError", typescript: "RangeError" },
};
const ANY: RaisedAnswer = { kind: "raises", error: null };

const subject = { group: "hidden", caseId: "bad", args: [], generated: null } as const;

function raised(classes?: readonly string[]): Outcome {
  const error = { type: classes?.[0] ?? "Error", message: "", line: 1 };
  return { kind: "raised", error, ...(classes === undefined ? {} : { classes }), cost: 1 };
}

function judge(outcome: Outcome, right: RaisedAnswer, language: "python" | "javascript" = "python") {
  return judgeOutcome({ problem: fakeProblem(), language }, subject, outcome, right);
}

describe("where an error is right", () => {
  test("one of the class, or of a class that extends it, will do", () => {
    expect(judge(raised(["TypeError", "Exception"]), NAMED)).toBeNull();
    expect(judge(raised(["Odd", "TypeError", "Exception"]), NAMED)).toBeNull();
    expect(judge(raised(["RangeError", "Error"]), NAMED, "javascript")).toBeNull();
  });

  test("the name that it has in another language will not do", () => {
    expect(judge(raised(["TypeError", "Error", "Object"]), NAMED, "javascript")).toMatchObject({
      kind: "wrong-answer",
      counterexample: {
        expected: { raises: "RangeError" },
        got: { kind: "raised" },
        difference: { path: "$", note: "raised TypeError, expected RangeError" },
      },
    });
  });

  test("an end that the candidate did not raise itself will not do", () => {
    for (const right of [NAMED, ANY]) expect(judge(raised(), right)).toMatchObject({ kind: "wrong-answer" });
  });

  test("any error is neither the end of the stack nor that of the program", () => {
    expect(judge(raised(["ZeroDivisionError", "Exception"]), ANY)).toBeNull();
    expect(judge(raised(["RecursionError", "RuntimeError", "Exception"]), ANY)).not.toBeNull();
    expect(judge(raised(["SystemExit", "BaseException"]), ANY)).not.toBeNull();
  });

  test("a value is wrong, and a limit is a limit", () => {
    expect(judge({ kind: "returned", value: null, cost: 1 }, ANY)).toMatchObject({
      kind: "wrong-answer",
      counterexample: { expected: { raises: null }, difference: { note: "expected an error to be raised" } },
    });
    expect(judge({ kind: "out-of-fuel", fuelInstructions: 5 }, ANY)).toMatchObject({ kind: "too-slow" });
  });
});
