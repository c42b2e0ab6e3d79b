import { expect, test } from "vitest";
import type { Failure, KillingInput } from "#graders";
import { checkExpectations } from "../../../../src/authoring/checks/check-expectations.ts";
import { SKELETON } from "../support/write-skeleton.ts";
import { readSources } from "../../../../src/authoring/sources.ts";
import { fakeProblem } from "../../../graders/support/fake-problem.ts";
import { VERDICT_OF } from "../../support/graded.ts";

/** What is found of a wrong solution that only the largest inputs reject. */
async function foundOf(killing: KillingInput | null): Promise<string | undefined> {
  const file = "forgets_the_last.py";
  const solution = { expectation: "wrong", file, language: "python", source: "" } as const;
  const failure: Failure = { ...VERDICT_OF["too-slow"], counterexample: null };
  const stress = [{ caseId: "random", failure }];
  const groups = { examples: [], hidden: [], properties: [], stress, probe: [] };
  const survey = { unloadable: null, groups, complexity: null };
  const sources = await readSources(SKELETON);
  const surveyed = [{ solution, survey, killing }];
  return checkExpectations({ problem: fakeProblem(), sources, surveyed })[0]?.message;
}

test("a wrong solution that stress alone rejects may be right and slow, unless an input proves it wrong", async () => {
  const told = "is rejected by stress alone; add a hidden case or a property that rejects it";
  expect(await foundOf(null)).toBe(`wrong/forgets_the_last.py ${told}, or move it to slow/ if it is right`);
  expect(await foundOf({ args: [[1n]], expected: 1n })).toBe(
    `wrong/forgets_the_last.py ${told}; add to tests/hidden.jsonl: {"id":"NAME-IT","why":"SAY WHY","args":[[1]],"expected":1}`,
  );
});
