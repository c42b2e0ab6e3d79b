import { expect, test } from "vitest";
import { inferGrowth } from "../../../graders/complexity/infer.ts";

// Counts of a linear merge in Python: integers up to 256 are there already, larger ones are made, which costs more.
const COUNTS: readonly (readonly [number, number, number])[] = [
  [16, 16, 50_734],
  [64, 64, 155_116],
  [256, 16, 312_164],
  [16, 256, 311_798],
  [256, 256, 573_359],
  [1024, 1024, 2_688_178],
  [4096, 16, 5_255_640],
  [16, 4096, 5_249_222],
  [4096, 4096, 10_933_424],
  [16, 16_384, 21_119_174],
  [16_384, 16, 21_143_867],
  [256, 16_384, 21_410_797],
  [16_384, 256, 21_435_148],
  [4096, 16_384, 27_453_517],
  [16_384, 4096, 27_471_977],
  [16_384, 16_384, 43_999_400],
];

test("a step at the integers that Python keeps does not make a linear merge slower than linear", () => {
  const points = COUNTS.map(([m, n, cost]) => ({ size: { m, n }, cost, family: "random" }));
  expect(inferGrowth(points, ["m", "n"], "O(log(m + n))").class).toBe("O(m + n)");
});
