import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeRandom } from "#problems";
import { Maker, STYLES } from "./maker.ts";
import { searchTree, tree } from "./trees.ts";

const styles = fc.constantFrom(...STYLES);
const lengths = fc.integer({ min: 1, max: 60 });

function makerOf(style: (typeof STYLES)[number], seed = 1): Maker {
  return new Maker({ n: 8 }, style, { variant: 0, random: makeRandom(seed) });
}

describe("a maker of inputs", () => {
  it("makes the same from the same seed", () => {
    const [one, other] = [makerOf("random"), makerOf("random")];
    expect(one.ints(20, 0, 99)).toEqual(other.ints(20, 0, 99));
  });

  it("stays within the range, whatever the style", () => {
    fc.assert(
      fc.property(styles, lengths, (style, length) => {
        const ints = makerOf(style).ints(length, -3, 17);
        expect(ints).toHaveLength(length);
        expect(ints.every((each) => each >= -3 && each <= 17)).toBe(true);
      }),
    );
  });

  it("makes permutations that are permutations in every style", () => {
    fc.assert(
      fc.property(styles, lengths, (style, length) => {
        const sorted = makerOf(style)
          .permutation(length, 1)
          .toSorted((one, other) => one - other);
        expect(sorted).toEqual(Array.from({ length }, (_, at) => at + 1));
      }),
    );
  });

  it("keeps sorted lists sorted and distinct ones distinct", () => {
    fc.assert(
      fc.property(styles, lengths, (style, length) => {
        const rising = makerOf(style).rising(length, 0);
        expect(rising.every((each, at) => at === 0 || each > (rising[at - 1] as number))).toBe(true);
        expect(new Set(makerOf(style).distinct(length, 5)).size).toBe(length);
      }),
    );
  });

  it("takes another scalar in the next style", () => {
    expect([makerOf("random").pick(1, 2), makerOf("ascending").pick(1, 2)]).toEqual([1, 2]);
  });

  it("writes palindromes in one style and the alphabet alone in all", () => {
    const text = makerOf("descending").string(9, "abc");
    expect(text).toBe(Array.from(text).toReversed().join(""));
    for (const style of STYLES) expect(makerOf(style).string(9, "abc")).toMatch(/^[abc]{9}$/);
  });

  it("hangs every node but the first on an earlier one", () => {
    fc.assert(
      fc.property(styles, lengths, (style, nodes) => {
        const parents = makerOf(style).parents(nodes);
        expect(parents).toHaveLength(nodes - 1);
        expect(parents.every((parent, at) => parent >= 0 && parent <= at)).toBe(true);
      }),
    );
  });
});

describe("a made tree", () => {
  it("has each node but the root once as a child, after its parent", () => {
    fc.assert(
      fc.property(styles, lengths, (style, nodes) => {
        const [values, left, right] = tree(makerOf(style), nodes, [0, 9]);
        expect(values).toHaveLength(nodes);
        const children = [...left, ...right].filter((child) => child >= 0);
        expect(children.toSorted((one, other) => one - other)).toEqual(
          Array.from({ length: nodes - 1 }, (_, at) => at + 1),
        );
        for (const sides of [left, right])
          expect(sides.every((child, at) => child < 0 || child > at)).toBe(true);
      }),
    );
  });

  it("is a chain in one style and balanced in another", () => {
    const depthOf = (style: (typeof STYLES)[number]) => {
      const [, left, right] = tree(makerOf(style), 31, [0, 9]);
      const depth = (at: number): number =>
        at < 0 ? 0 : 1 + Math.max(depth(left[at] as number), depth(right[at] as number));
      return depth(0);
    };
    expect([depthOf("ascending"), depthOf("descending"), depthOf("equal")]).toEqual([31, 31, 5]);
  });

  it("is a search tree where one is asked for", () => {
    fc.assert(
      fc.property(styles, lengths, (style, nodes) => {
        const [values, left, right] = searchTree(makerOf(style), nodes);
        const walk = (at: number): number[] =>
          at < 0 ? [] : [...walk(left[at] as number), values[at] as number, ...walk(right[at] as number)];
        expect(walk(0)).toEqual(Array.from({ length: nodes }, (_, at) => 2 * at));
      }),
    );
  });
});
