import { expect, test } from "vitest";
import { openSandbox } from "#sandbox";
import { rowProblem } from "../agreement/row-problem.ts";
import { publicSets } from "./imported-sets.ts";
import { measureImported } from "./imported-strength.ts";
import { hasData } from "../agreement/data.ts";

const source =
  "def largest(items):\n    best = items[0]\n    for item in items:\n        if item > best:\n            best = item\n    return best\n";

test("what a set's own tests overlook, generated ones find, and what is the same program nobody does", async () => {
  const sandbox = await openSandbox({ workers: 3 });
  try {
    const tests = "assert largest([5, 5, 5]) == 5\nassert largest([9]) == 9\n";
    const problem = await rowProblem(sandbox, { entry: "largest", tests, reference: source });
    if (problem === null) throw new Error("the tests are data");
    const solution = { expectation: "accepted", file: "reference.py", language: "python", source } as const;
    const imported = [{ problem: { ...problem, solutions: [solution] }, solution }];
    const set = { set: "one", problems: imported, leftOut: [] };
    const { mutants, equivalent, killedByOwn, killedByGenerated, ownShare, share, difference } =
      await measureImported(sandbox, set, () => undefined);
    expect(killedByOwn).toBeGreaterThan(0);
    expect(killedByGenerated).toBeGreaterThan(0);
    expect(equivalent).toBeGreaterThan(0);
    expect(ownShare).toBe(killedByOwn / (mutants - equivalent));
    expect([share, difference]).toEqual([1, 1 - ownShare]);
  } finally {
    await sandbox.close();
  }
}, 60_000);

test.skipIf(!hasData())(
  "of the public sets a program says what is right, or it is said why not",
  async () => {
    const sandbox = await openSandbox({ workers: 3 });
    try {
      const sets = await publicSets(sandbox, 2);
      expect(sets.map(({ set, problems, leftOut }) => [set, problems.length, leftOut])).toEqual([
        ["HumanEval", 2, []],
        ["QuixBugs", 1, ["breadth_first_search: its tests are no data"]],
      ]);
    } finally {
      await sandbox.close();
    }
  },
  120_000,
);
