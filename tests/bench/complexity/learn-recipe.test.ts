import { describe, expect, it } from "vitest";
import { makeRandom } from "#problems";
import { familiesOf } from "./input-families.ts";
import type { Labelled } from "./labelled.ts";
import { learnRecipes } from "./learn-recipe.ts";
import { STYLES } from "./maker.ts";

function problem(types: readonly string[], tests: readonly (readonly unknown[])[]): Labelled {
  const params = types.map((type, at) => ({ name: `p${at}`, type }));
  return { slug: "own", entry: "own", params, returns: "int", tests, approaches: [] };
}

/** The arguments of every family at a size, by the strictest recipe. */
function made(labelled: Labelled, size: Readonly<Record<string, number>>): (readonly unknown[])[] {
  const recipe = learnRecipes(labelled).at(-1);
  if (recipe === undefined) throw new Error("no recipe");
  return Object.values(familiesOf(recipe)).map((family) => family(size, makeRandom(3)));
}

const sizesOf = (labelled: Labelled) => learnRecipes(labelled)[0]?.sizes;
const isRising = (list: readonly number[]) =>
  list.every((each, at) => at === 0 || each > (list[at - 1] as number));

describe("a recipe learnt from types and examples", () => {
  it("makes one family for each style", () => {
    const [recipe] = learnRecipes(problem(["List[int]"], [[[3, 1, 2, 9]]]));
    expect(Object.keys(recipe === undefined ? {} : familiesOf(recipe))).toEqual([...STYLES]);
  });

  it("takes a number alone as the size, and beside a list as a scalar", () => {
    expect(made(problem(["int"], [[5]]), { n: 7 })).toEqual(STYLES.map(() => [7]));
    const scalars = made(problem(["List[int]", "int"], [[[4, 9, 7], 2]]), { n: 9 }).map(([, k]) => k);
    expect(scalars).toEqual([5, 1, 9, 5, 1, 9]);
  });

  it("keeps what is sorted and distinct in the examples so", () => {
    const inputs = made(problem(["List[int]"], [[[1, 5, 9]], [[2, 3, 30, 41]]]), { n: 12 });
    expect(inputs.every(([list]) => isRising(list as number[]))).toBe(true);
  });

  it("takes order for chance first", () => {
    const sorted = problem(["List[int]"], [[[1, 5, 9]], [[2, 3, 30, 41]]]);
    const [loose, strict, ...others] = learnRecipes(sorted);
    expect(others).toEqual([]);
    const random = (recipe: typeof loose) =>
      recipe === undefined ? [] : familiesOf(recipe)["random"]?.({ n: 12 }, makeRandom(3))[0];
    expect(isRising(random(loose) as number[])).toBe(false);
    expect(isRising(random(strict) as number[])).toBe(true);
  });

  it("keeps permutations permutations, and two values two", () => {
    const permutations = made(problem(["List[int]"], [[[2, 3, 1]], [[4, 1, 3, 2]]]), { n: 10 });
    expect(permutations.every(([list]) => new Set(list as number[]).size === 10)).toBe(true);
    const bits = made(problem(["List[int]"], [[[0, 1, 1]], [[1, 0]]]), { n: 10 });
    expect(bits.flat(2).every((bit) => bit === 0 || bit === 1)).toBe(true);
  });

  it("gives lists that are as long as each other in the examples one size", () => {
    const types = ["List[int]", "List[int]"];
    expect(
      sizesOf(
        problem(types, [
          [
            [1, 2, 3],
            [9, 5, 7],
          ],
          [[4], [6]],
        ]),
      ),
    ).toEqual(["n"]);
    expect(sizesOf(problem(types, [[[1, 2, 3], [9]]]))).toEqual(["n", "m"]);
  });

  it("makes squares, rows of a fixed width, and matrices as the examples are", () => {
    const square = problem(
      ["List[List[int]]"],
      [
        [
          [
            [0, 1],
            [1, 0],
          ],
        ],
        [
          [
            [0, 0, 0],
            [1, 1, 0],
            [0, 1, 0],
          ],
        ],
      ],
    );
    expect(sizesOf(square)).toEqual(["n"]);
    expect(
      made(square, { n: 4 }).every(([grid]) => (grid as number[][]).every((row) => row.length === 4)),
    ).toBe(true);
    const pairs = problem(
      ["List[List[int]]"],
      [
        [
          [
            [1, 9],
            [2, 7],
            [5, 6],
          ],
        ],
      ],
    );
    expect(
      made(pairs, { n: 5 }).every(([rows]) => (rows as number[][]).every((row) => row.length === 2)),
    ).toBe(true);
    expect(
      sizesOf(
        problem(
          ["List[List[int]]"],
          [
            [
              [
                [1, 2, 3, 4],
                [5, 6, 7, 8],
              ],
            ],
          ],
        ),
      ),
    ).toEqual(["n", "m"]);
  });

  it("writes words of the examples' letters", () => {
    const words = made(problem(["List[str]"], [[["ab", "ba"]]]), { n: 3, m: 5 });
    expect(words.flat(2)).toHaveLength(3 * STYLES.length);
    expect(words.flat(2).every((word) => /^[a-z]{5}$/.test(word as string))).toBe(true);
    expect(
      made(problem(["str"], [["0110"]]), { n: 6 }).every(([text]) => /^[01]{6}$/.test(text as string)),
    ).toBe(true);
  });

  it("has no recipe for ragged lists and unknown types", () => {
    expect(learnRecipes(problem(["List[List[int]]"], [[[[1], [2, 3]]]]))).toEqual([]);
    expect(learnRecipes(problem(["Graph"], []))).toEqual([]);
  });
});
