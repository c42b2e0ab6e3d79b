import { describe, expect, it } from "vitest";
import type { Measurement } from "#sandbox";
import { benchProblem } from "./bench-problem.ts";
import { familiesOf } from "./input-families.ts";
import type { Labelled } from "./labelled.ts";
import { over, overN } from "./recipes/one-size.ts";
import { screenFamilies } from "./screen-families.ts";
import type { Recipe } from "./recipe.ts";

const OWN: Labelled = {
  slug: "own",
  entry: "own",
  params: [{ name: "n", type: "int" }],
  returns: "int",
  tests: [],
  approaches: [],
};

/** Every call costs as much as its number is large. */
const measure = async ([n]: readonly unknown[]): Promise<Measurement> => ({
  outcome: { kind: "returned", value: 1, cost: null },
  timeInstructions: Number(n),
  spaceBytes: Number(n),
});

async function screened(recipe: Recipe): Promise<string[]> {
  const problem = await screenFamilies(benchProblem(OWN, recipe, familiesOf(recipe)), measure);
  return Object.keys(problem.judge.families ?? {});
}

describe("screening families", () => {
  it("keeps one of those that make the same inputs", async () => {
    expect(await screened(overN((_, n) => [n]))).toEqual(["random"]);
  });

  it("drops those that cost less and grow no faster, but for random order", async () => {
    const recipe = overN((maker, n) => [
      maker.style === "ascending" ? 9 * n : maker.style === "last" ? 5 : 4,
    ]);
    expect(await screened(recipe)).toEqual(["random", "ascending"]);
  });

  it("keeps one that is dear where one of two sizes is large alone", async () => {
    const recipe = over(["m", "n"], (maker, m, n) => [
      maker.style === "last" ? n : 3 * Math.min(m, n) + (maker.style === "equal" ? 1 : 0),
    ]);
    expect(await screened(recipe)).toEqual(["random", "equal", "last"]);
  });
});
