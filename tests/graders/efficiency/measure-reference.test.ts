import { expect, test } from "vitest";
import { GraderFault, measureReference } from "#graders";
import type { Problem, Solution } from "#problems";
import { DEFAULT_LIMITS, type Session } from "#sandbox";
import { fakeSandbox } from "../support/fake-job.ts";
import { fakeProblem } from "../support/fake-problem.ts";
import { fakeSession, largest, raised, type Candidate } from "../support/fake-session.ts";

const families: Problem["judge"]["families"] = { zeros: ({ n = 0 }) => [Array.from({ length: n }, () => 0)] };
const solutions: Solution[] = [
  { expectation: "accepted", file: "reference.ts", language: "typescript", source: "" },
  { expectation: "slow", file: "slow.py", language: "python", source: "" },
];

const measure = (candidate: Candidate, changes: Partial<Problem>, language: "python" | "javascript") =>
  measureReference(
    { sandbox: fakeSandbox(candidate), limits: DEFAULT_LIMITS, seed: 1 },
    fakeProblem({ solutions, judge: { families }, ...changes }),
    language,
  );

test("the reference in the candidate's family of languages is measured at the sizes of the probe", async () => {
  const points = await measure(largest, {}, "javascript");
  expect(points?.map(({ size, cost }) => [size["n"], cost])).toContainEqual([256, 100]);
});

test("a reference in the candidate's own language goes before one in its family", async () => {
  const both: Solution[] = [
    { expectation: "accepted", file: "reference.js", language: "javascript", source: "js" },
    { expectation: "accepted", file: "reference.ts", language: "typescript", source: "ts" },
  ];
  const opened: string[] = [];
  const sandbox = {
    withSession: async (request: { source: string }, use: (session: Session) => Promise<never>) => {
      opened.push(request.source);
      return use(fakeSession(largest));
    },
  };
  const problem = fakeProblem({ solutions: both, judge: { families } });
  for (const language of ["typescript", "javascript"] as const)
    await measureReference({ sandbox, limits: DEFAULT_LIMITS, seed: 1 }, problem, language);
  expect(opened).toEqual(["ts", "js"]);
});

test("there is nothing to measure without a reference in that language, or without families", async () => {
  expect(await measure(largest, {}, "python")).toBeNull();
  expect(await measure(largest, { judge: {} }, "javascript")).toBeNull();
});

test("a reference that gives no answer is a fault, not the candidate's", async () => {
  const broken = measure(
    () => {
      throw raised("IndexError");
    },
    {},
    "javascript",
  );
  await expect(broken).rejects.toThrow(GraderFault);
  await expect(broken).rejects.toThrow('reference.ts gives no answer for the family "zeros": IndexError');
});
