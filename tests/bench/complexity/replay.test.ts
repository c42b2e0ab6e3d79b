import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { inferGrowth } from "../../../graders/complexity/infer.ts";
import { judgeFinding, type Finding } from "./judge-finding.ts";
import type { Labelled } from "./labelled.ts";
import { learnRecipes } from "./learn-recipe.ts";
import { readPoints, replay, writePoints } from "./replay.ts";
import type { Recipe } from "./recipe.ts";

const folder = mkdtempSync(join(tmpdir(), "assay-replay-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const OWN: Labelled = {
  slug: "equal-pairs",
  entry: "equalPairs",
  params: [{ name: "nums", type: "List[int]" }],
  returns: "int",
  tests: [[[3, 8, 3, 900]], [[70]]],
  approaches: [{ approach: 1, time: "$O(n ^ 2)$", space: "$O(1)$", python: "...", javascript: null }],
};
const NAME = { slug: OWN.slug, approach: 1, language: "python" } as const;

function growth(costOf: (n: number) => number) {
  const sizes = [16, 32, 64, 128, 256, 512, 1024];
  const points = sizes.map((n) => ({ size: { n }, cost: costOf(n), family: "random" }));
  return inferGrowth(points, ["n"], "O(1)");
}

const measured = judgeFinding(OWN, learnRecipes(OWN)[0] as Recipe, {
  ...NAME,
  time: growth((n) => 900 + 7 * n * n),
  space: growth(() => 2000),
  output: "O(1)",
  calls: 42,
  millis: 5,
});
const unmeasured: Finding = { ...NAME, language: "javascript", kind: "unmeasured", reason: "does not load" };

describe("replaying a pass", () => {
  it("reads the same classes off what was written, and judges them alike", () => {
    const file = join(folder, "points.jsonl");
    writePoints(file, [measured, unmeasured]);
    const replayed = replay(readPoints(file), [OWN]);
    expect(replayed).toEqual([measured, unmeasured]);
    expect(replayed[0]).toMatchObject({
      time: { growth: { class: "O(n^2)" }, readings: ["O(n^2)"], standing: "same" },
      space: { growth: { class: "O(1)" }, standing: "same" },
    });
  });

  it("believes the points, and no class or standing that was written beside them", () => {
    const stale: Finding = {
      ...measured,
      time: {
        label: "$O(n)$",
        readings: ["O(n)"],
        growth: { ...measured.time.growth, class: "O(n)" },
        standing: "same",
      },
    };
    expect(replay([stale], [OWN])).toEqual([measured]);
  });

  it("leaves out problems that are not asked for", () => {
    expect(replay([measured], [])).toEqual([]);
  });
});
