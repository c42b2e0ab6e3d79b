import { describe, expect, test } from "vitest";
import { runExamples, runHidden } from "../../graders/run-cases.ts";
import { fakeJob } from "./support/fake-job.ts";
import { fakeCase, fakeProblem } from "./support/fake-problem.ts";
import { Ending, largest, loopForEver, raised } from "./support/fake-session.ts";

const itemsOf = (args: readonly unknown[]) => args[0] as bigint[];

test("a right candidate passes every case", async () => {
  expect(await runHidden(fakeJob(largest))).toEqual({ group: "hidden", passed: 2, run: 2, failure: null });
});

test("all cases are counted after one has failed", async () => {
  const result = await runHidden(fakeJob((args) => (itemsOf(args).length === 0 ? 1n : largest(args))));
  expect(result).toMatchObject({ passed: 1, run: 2, failure: { counterexample: { caseId: "empty" } } });
});

test("the first failing case is to blame, whatever comes after it", async () => {
  const result = await runHidden(
    fakeJob((args, fuel) => (itemsOf(args).length === 0 ? 1n : loopForEver(fuel))),
  );
  expect(result.failure).toMatchObject({ kind: "wrong-answer", counterexample: { caseId: "empty" } });
});

test("no more cases are run after a batch in which a call was stopped", async () => {
  const hidden = Array.from({ length: 40 }, (_, at) => fakeCase(`case-${at}`, [[at]]));
  const result = await runHidden(fakeJob((_, fuel) => loopForEver(fuel), fakeProblem({ hidden })));
  expect(result).toMatchObject({ passed: 0, run: 1, failure: { kind: "too-slow", fuelInstructions: 1e9 } });
});

describe("the counterexample of a failing case", () => {
  test("is the smallest input that fails, under the id of the case", async () => {
    const result = await runHidden(fakeJob((args) => (itemsOf(args).length >= 3 ? -1n : largest(args))));
    expect(result.failure).toEqual({
      kind: "wrong-answer",
      counterexample: {
        group: "hidden",
        caseId: "long",
        args: [[0, 0, 0]],
        got: { kind: "value", value: -1 },
        expected: { value: 0 },
        difference: { path: "$", note: "got -1, expected 0 (int)" },
        seed: 1,
        path: expect.any(String),
        shrinks: expect.any(Number),
      },
    });
  });

  test("is the case itself where no generated input is smaller", async () => {
    const examples = [fakeCase("none", [[]], 0)];
    const result = await runExamples(fakeJob(() => -1n, fakeProblem({ examples })));
    expect(result.failure).toMatchObject({
      counterexample: { caseId: "none", args: [[]], seed: null, shrinks: 0 },
    });
  });

  test("is the case itself where no generated input fails at all", async () => {
    const result = await runHidden(fakeJob((args) => (itemsOf(args).includes(400n) ? -1n : largest(args))));
    expect(result.failure).toMatchObject({
      counterexample: { args: [[7, 11, 5, 400, 9, 3, 8]], path: null },
    });
  });

  test("fails in the same way as the case", async () => {
    const result = await runHidden(
      fakeJob((args) => {
        if (itemsOf(args).length >= 5) throw raised("IndexError");
        return itemsOf(args).length === 2 ? -1n : largest(args);
      }),
    );
    expect(result.failure).toMatchObject({
      kind: "runtime-error",
      error: { type: "IndexError" },
      counterexample: { args: [[0, 0, 0, 0, 0]] },
    });
  });
});

describe("what a call ends in is the verdict", () => {
  const endings = [
    [{ kind: "out-of-fuel", fuelInstructions: 5 }, { kind: "too-slow", fuelInstructions: 5 }, "stopped"],
    [{ kind: "out-of-memory", limitBytes: 5 }, { kind: "out-of-memory", limitBytes: 5 }, "stopped"],
    [{ kind: "too-much-output", limitBytes: 5 }, { kind: "too-much-output", limitBytes: 5 }, "stopped"],
    [{ kind: "unreadable-value", reason: "a generator", cost: 1 }, { kind: "wrong-answer" }, "unreadable"],
  ] as const;

  test.each(endings)("%o", async (outcome, verdict, got) => {
    const result = await runExamples(
      fakeJob(() => {
        throw new Ending(outcome);
      }),
    );
    expect(result.failure).toMatchObject({ ...verdict, counterexample: { got: { kind: got } } });
  });

  test("a missing entry point is bad source", async () => {
    const result = await runExamples(
      fakeJob(() => {
        throw new Ending({ kind: "missing-entry-point", name: "largest", defined: ["main"] });
      }),
    );
    expect(result.failure).toEqual({
      kind: "bad-source",
      error: { type: "MissingEntryPoint", message: "largest is missing; found main", line: null },
    });
  });
});
