import { expect, test } from "vitest";
import { SECOND_ANSWERS } from "../../../src/importing/formats/second-answers.ts";

test("EvalPlus's second answers are right too", () => {
  expect(SECOND_ANSWERS["sum_div"]?.([8n])).toEqual([0n]);
  expect(SECOND_ANSWERS["surface_Area"]?.([6n, 4n])).toEqual([96n]);
  expect(SECOND_ANSWERS["digit_distance_nums"]?.([23n, 156n])).toEqual([7n]);
  expect(SECOND_ANSWERS["digit_distance_nums"]?.([-2n, 1n])).toEqual([]);
});
