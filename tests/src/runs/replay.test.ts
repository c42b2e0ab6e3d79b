import { expect, test } from "vitest";
import type { Verdict } from "#graders";
import type { Problem } from "#problems";
import { DEFAULT_LIMITS, type LoadFailure } from "#sandbox";
import { replay } from "../../../src/runs/replay.ts";
import type { Result } from "../../../src/scoreboard/result-schema.ts";
import { fakeProblem } from "../../graders/support/fake-problem.ts";
import { fakeSession, loopForEver, type Candidate } from "../../graders/support/fake-session.ts";
import { graded, VERDICT_OF } from "../support/graded.ts";
import { scoreboardOf } from "../support/scoreboard-of.ts";

function resultWith(verdict: Verdict): Result {
  const [result] = scoreboardOf([graded({}, verdict.kind, { verdict })]).results;
  if (result === undefined) throw new Error("no result");
  return result;
}

async function replayWith(
  verdict: Verdict,
  candidate: Candidate,
  other: { problem?: Problem; loading?: LoadFailure } = {},
) {
  const { problem = fakeProblem(), loading = null } = other;
  return replay({
    ...{ result: resultWith(verdict), source: "", problem, seed: 1, limits: DEFAULT_LIMITS },
    sandbox: {
      versions: {},
      close: async () => {},
      withSession: async (_request, use) => use(fakeSession(candidate, loading)),
    },
  });
}

test("the recorded input is called again, and the same answer is the same failure", async () => {
  const replayed = await replayWith(VERDICT_OF["wrong-answer"], () => 3);
  expect(replayed).toMatchObject({ same: true, cost: 100, args: [[1n, 3n], [2n]] });
});

test("another answer is not the same failure", async () => {
  expect((await replayWith(VERDICT_OF["wrong-answer"], () => 2)).same).toBe(false);
});

test("a source that fails to load in the same way is the same failure", async () => {
  const verdict = VERDICT_OF["bad-source"];
  const fail = () => {
    throw new Error("never called");
  };
  expect(await replayWith(verdict, fail, { loading: verdict })).toMatchObject({ same: true, args: null });
  const loading: LoadFailure = { kind: "out-of-memory", limitBytes: 1 };
  expect((await replayWith(verdict, fail, { loading })).same).toBe(false);
});

test("a stress input too long to keep is made again and gets the same fuel", async () => {
  const { complexity } = fakeProblem();
  const sorted = ({ n = 0 }: Readonly<Record<string, number>>) => [Array.from({ length: n }, (_, at) => at)];
  const problem = fakeProblem({
    complexity: { ...complexity, stress: { n: 40 } },
    judge: { families: { sorted } },
  });
  const replayed = await replayWith(VERDICT_OF["too-slow"], (_args, fuel) => loopForEver(fuel), {
    problem,
  });
  expect(replayed).toMatchObject({ same: true, cost: 2e9, got: { kind: "stopped", by: "fuel" } });
  expect(replayed.args).toEqual(sorted({ n: 40 }).map((items) => items.map(BigInt)));
});

test("without a counterexample there is nothing to run again", async () => {
  await expect(replayWith(VERDICT_OF.accepted, () => 1)).rejects.toThrow("there is no counterexample");
});

test("an input that can neither be read nor made again is told", async () => {
  await expect(replayWith(VERDICT_OF["too-slow"], () => 1)).rejects.toThrow("too long to be kept");
});
