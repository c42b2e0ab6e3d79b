import { describe, expect, it } from "vitest";
import { printGrowth } from "../../../graders/complexity/print-growth.ts";
import { compareSpace, compareTime } from "./compare-label.ts";
import { readLabel } from "./label-class.ts";
import { lettersOf } from "./letters-of.ts";
import type { Recipe } from "./recipe.ts";

const SIZES = { sizes: ["n", "m"], letters: { k: "n", V: null, alphabet: "1" } };

function readings(text: string): string[] | undefined {
  return readLabel(text, SIZES)?.readings.map((each) => printGrowth(each));
}

describe("a label", () => {
  it.each([
    ["$O(n \\log n)$", ["O(n log n)"]],
    ["$O(N)$", ["O(n)"]],
    ["$O(n * k)$", ["O(n^2)"]],
    ["$O(26 * n)$", ["O(n)"]],
    ["$O(\\log (n - 1) + m)$", ["O(log n + m)"]],
  ])("is read over the sizes: %s", (text, expected) => {
    expect(readings(text)).toEqual(expected);
  });

  it("may name several classes, each a reading, and all of them together one more", () => {
    expect(readings("$O(1)$ or $O(n)$ depending on the sorting algorithm.")).toEqual([
      "O(1)",
      "O(n)",
      "O(n)",
    ]);
    expect(readings("- $O(m)$ extra space.\n- $O(n)$ for the output.")).toEqual(["O(m)", "O(n)", "O(m + n)"]);
  });

  it("that speaks of what is no size here has no reading", () => {
    expect(readings("$O(V)$")).toBeUndefined();
    expect(readings("$O(n * w)$")).toBeUndefined();
    expect(readings("linear")).toBeUndefined();
  });
});

describe("the letters of labels", () => {
  it("stand for the first size where they name a number beside it, or the height of a tree", () => {
    const recipe: Recipe = { sizes: ["n"], make: () => [] };
    const params = [
      { name: "root", type: "Optional[TreeNode]" },
      { name: "k", type: "int" },
    ];
    const labelled = { slug: "own", entry: "own", params, returns: "int", tests: [], approaches: [] };
    expect(lettersOf(labelled, recipe).letters).toEqual({ k: "n", h: "n" });
    expect(lettersOf(labelled, { ...recipe, letters: { k: null } }).letters).toEqual({ k: null, h: "n" });
  });
});

describe("a measured class beside a label", () => {
  const label = readLabel("$O(1)$", SIZES);
  const { sizes } = SIZES;
  const space = { label, sizes, output: "O(n)" };

  it("is the same, or slower or faster, or undecided, or cannot be compared", () => {
    expect(compareTime({ measured: "O(1)", label, sizes })).toBe("same");
    expect(compareTime({ measured: "O(n)", label, sizes })).toBe("faster");
    expect(compareTime({ measured: null, label, sizes })).toBe("inconclusive");
    expect(compareTime({ measured: "O(n)", label: null, sizes })).toBe("other-variable");
  });

  it("may differ by the answer alone", () => {
    expect(compareSpace({ ...space, measured: "O(n)" })).toBe("output");
    expect(compareSpace({ ...space, measured: "O(n^2)" })).toBe("faster");
  });
});
