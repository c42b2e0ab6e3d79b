import type { Problem } from "#problems";
import { DEFAULT_LIMITS, type Sandbox } from "#sandbox";
import { makeOracle } from "../../../graders/oracle/oracle.ts";
import type { GradeJob } from "../../../graders/step.ts";
import { fakeProblem } from "./fake-problem.ts";
import { fakeSession, type Candidate, type FakeSession } from "./fake-session.ts";

/** A job for a candidate that is a function of this process, with the oracle that the problem itself names. */
export function fakeJob(
  candidate: Candidate,
  problem: Problem = fakeProblem(),
): GradeJob & { readonly session: FakeSession } {
  const oracle = makeOracle({ sandbox: noSandbox, limits: DEFAULT_LIMITS, seed: 1 }, problem);
  const session = fakeSession(candidate);
  const measureReference = async () => null;
  return { session, problem, language: "python", seed: 1, oracle, stressFuel: {}, measureReference };
}

/** A sandbox in which every solution is the same function. */
export function fakeSandbox(candidate: Candidate): Pick<Sandbox, "withSession"> {
  return { withSession: async (_request, use) => use(fakeSession(candidate)) };
}

const noSandbox: Pick<Sandbox, "withSession"> = {
  withSession: () => Promise.reject(new Error("this problem needs no sandbox")),
};
