import { expect, test } from "vitest";
import { findProblem, loadProblems } from "#problems";
import { openSandbox } from "#sandbox";
import { gradeAnswer, shippedProblems } from "../../src/index.ts";

test("one reply is graded, prose or code alone, and what it does wrong is data", async () => {
  await using closing = new AsyncDisposableStack();
  const sandbox = await openSandbox({ workers: 2 });
  closing.defer(async () => sandbox.close());
  const problem = findProblem(await loadProblems(shippedProblems()), "lru-cache");
  const verdictOf = async (response: string) =>
    (await gradeAnswer({ problem, response, sandbox })).grade.verdict;
  expect((await verdictOf("I do not know.")).kind).toBe("no-code");
  expect((await verdictOf("class LRUCache:\n    def __init__(self, capacity): raise ValueError")).kind).toBe(
    "runtime-error",
  );
});
