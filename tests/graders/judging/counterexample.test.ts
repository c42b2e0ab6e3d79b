import { describe, expect, test } from "vitest";
import { makeCounterexample, type Subject } from "../../../graders/judging/counterexample.ts";
import { COUNTEREXAMPLE_BYTES } from "../../../graders/verdict.ts";

const long = "é".repeat(COUNTEREXAMPLE_BYTES / 2);
const subject: Subject = { group: "hidden", caseId: "a", args: [1n], generated: null };

describe("a counterexample", () => {
  test("tells values in the notation", () => {
    const outcome = { kind: "returned", value: 2, cost: 1 } as const;
    expect(makeCounterexample(subject, outcome, { expected: 2n ** 60n })).toMatchObject({
      args: [1],
      got: { kind: "value", value: { $float: "2" } },
      expected: { value: { $int: "1152921504606846976" } },
    });
  });

  test("leaves out what is too long in bytes, and says how long it was", () => {
    const outcome = { kind: "returned", value: long, cost: 1 } as const;
    const counterexample = makeCounterexample({ ...subject, args: [long] }, outcome, { expected: long });
    expect(counterexample).toMatchObject({
      args: null,
      got: { kind: "too-long", bytes: COUNTEREXAMPLE_BYTES + 2 },
      expected: null,
    });
  });

  test("never says that None was expected where nothing was", () => {
    const outcome = { kind: "out-of-fuel", fuelInstructions: 1 } as const;
    expect(makeCounterexample(subject, outcome).expected).toBeNull();
    expect(makeCounterexample(subject, outcome, { expected: null }).expected).toEqual({ value: null });
  });
});
