import { describe, expect, test } from "vitest";
import { gradeCandidate, GraderFault, GROUPS } from "#graders";
import type { Judge, Problem } from "#problems";
import { SandboxFault } from "#sandbox";
import { fakeJob } from "./support/fake-job.ts";
import { fakeProblem } from "./support/fake-problem.ts";
import { fakeSession, largest, loopForEver, raised, type Candidate } from "./support/fake-session.ts";

const itemsOf = (args: readonly unknown[]) => args[0] as bigint[];
const judge: Judge = {
  reference: (items: number[]) => Math.max(0, ...items),
  families: { rising: ({ n = 0 }) => [Array.from({ length: n }, (_, at) => at)] },
};

/** Examples and hidden cases of up to 7 items, generated inputs of up to 24, probes of up to 256, a stress of 1,000. */
function wholeProblem(): Problem {
  const { complexity } = fakeProblem();
  return fakeProblem({ judge, complexity: { ...complexity, stress: { n: 1000 } } });
}

function grade(candidate: Candidate) {
  return gradeCandidate(fakeJob(candidate, wholeProblem()));
}

describe("a right candidate", () => {
  test("passes every group and is measured", async () => {
    const { verdict, groups, complexity } = await grade(largest);
    expect(verdict).toEqual({ kind: "accepted" });
    expect(groups.map(({ group }) => group)).toEqual(GROUPS);
    expect(groups.every(({ passed, run }) => passed === run)).toBe(true);
    expect(complexity).not.toBeNull();
  });
});

describe("the first group with a failure decides", () => {
  const wrongFrom =
    (length: number): Candidate =>
    (args) =>
      itemsOf(args).length >= length ? -1n : largest(args);
  const cases = [
    [1, ["examples"]],
    [5, ["examples", "hidden"]],
    [9, ["examples", "hidden", "properties"]],
    [600, ["examples", "hidden", "properties", "stress"]],
  ] as const;

  test.each(cases)("a candidate that is wrong from %i items on", async (length, groups) => {
    const found = await grade(wrongFrom(length));
    expect(found.groups.map(({ group }) => group)).toEqual(groups);
    expect(found.verdict).toMatchObject({ kind: "wrong-answer", counterexample: { group: groups.at(-1) } });
    expect(found.complexity).toBeNull();
  });

  test("and after the tests the probe: code that does less when it is measured is wrong", async () => {
    const job = fakeJob(largest, wholeProblem());
    const { measure } = fakeSession(() => 0n);
    const { verdict, complexity } = await gradeCandidate({ ...job, session: { ...job.session, measure } });
    expect(verdict).toMatchObject({
      kind: "wrong-answer",
      counterexample: { group: "probe", caseId: "rising" },
    });
    expect(complexity).toBeNull();
  });

  test("too slow comes before wrong only where it comes first", async () => {
    const { verdict } = await grade((args, fuel) =>
      itemsOf(args).length >= 600 ? loopForEver(fuel) : largest(args),
    );
    expect(verdict).toMatchObject({
      kind: "too-slow",
      counterexample: { group: "stress", caseId: "rising" },
    });
  });
});

describe("a source that does not load", () => {
  const error = { type: "SyntaxError", message: "invalid syntax", line: 3 };
  const failures = [
    [
      { kind: "bad-source", error },
      { kind: "bad-source", error },
    ],
    [
      { kind: "missing-entry-point", name: "largest", defined: [] },
      {
        kind: "bad-source",
        error: { type: "MissingEntryPoint", message: "largest is missing; nothing is defined", line: null },
      },
    ],
    [
      { kind: "raised", error, cost: 1 },
      { kind: "runtime-error", error, counterexample: null },
    ],
    [
      { kind: "out-of-fuel", fuelInstructions: 9 },
      { kind: "too-slow", fuelInstructions: 9, counterexample: null },
    ],
    [
      { kind: "out-of-memory", limitBytes: 9 },
      { kind: "out-of-memory", limitBytes: 9, counterexample: null },
    ],
    [
      { kind: "too-much-output", limitBytes: 9 },
      { kind: "too-much-output", limitBytes: 9, counterexample: null },
    ],
  ] as const;

  test.each(failures)("%o", async (failure, verdict) => {
    const found = await gradeCandidate({ ...fakeJob(largest), session: fakeSession(largest, failure) });
    expect(found).toMatchObject({ verdict, groups: [], complexity: null });
  });
});

test("the same candidate and seed give the same grade", async () => {
  const brittle: Candidate = (args) => {
    if (itemsOf(args).length === 10) throw raised("IndexError");
    return largest(args);
  };
  for (const candidate of [largest, brittle]) expect(await grade(candidate)).toEqual(await grade(candidate));
});

describe("nothing is graded", () => {
  test("without a fixed test", async () => {
    const graded = gradeCandidate(fakeJob(largest, fakeProblem({ examples: [], hidden: [] })));
    await expect(graded).rejects.toThrow(GraderFault);
  });

  test("when the sandbox fails", async () => {
    const session = {
      ...fakeSession(largest),
      call: () => Promise.reject(new SandboxFault("the worker died")),
    };
    await expect(gradeCandidate({ ...fakeJob(largest), session })).rejects.toThrow(SandboxFault);
  });
});
