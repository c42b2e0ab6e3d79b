import { expect, test } from "vitest";
import { holm } from "../../../src/statistics/holm.ts";

// R: p.adjust(c(...), "holm")
test.each([
  [
    [0.01, 0.02, 0.03, 0.04, 0.05],
    [0.05, 0.08, 0.09, 0.09, 0.09],
  ],
  [
    [0.01, 0.04, 0.03, 0.005],
    [0.03, 0.06, 0.06, 0.02],
  ],
  [
    [0.6, 0.7],
    [1, 1],
  ],
  [[], []],
])("%j becomes %j", (given, adjusted) => {
  expect(holm(given)).toEqual(adjusted.map((value): unknown => expect.closeTo(value, 12)));
});

// Benjamini and Hochberg 1995, https://doi.org/10.1111/j.2517-6161.1995.tb02031.x, section 4.1: the treatment of myocardial infarction. Of these fifteen
// hypotheses procedures that keep the chance of even one false alarm below 5 % reject three, as is said there.
test("three of the fifteen hypotheses of Benjamini and Hochberg are rejected", () => {
  const published = [
    ...[0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459],
    ...[0.324, 0.4262, 0.5719, 0.6528, 0.759, 1],
  ];
  const adjusted = holm(published);
  expect(adjusted.filter((p) => p < 0.05)).toHaveLength(3);
  // By Python, from Holm's definition.
  expect(adjusted.slice(0, 9)).toEqual(
    [0.0015, 0.0056, 0.0247, 0.114, 0.2211, 0.278, 0.278, 0.278, 0.3213].map((p): unknown =>
      expect.closeTo(p, 12),
    ),
  );
});
