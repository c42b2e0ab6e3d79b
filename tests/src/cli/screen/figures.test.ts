import fc from "fast-check";
import { expect, test } from "vitest";
import { byKind, counted, duration, money, shortCount } from "../../../../src/cli/screen/figures.ts";

test("counts are short", () => {
  expect([0, 999, 1000, 12_345, 99_960, 345_678, 999_700, 1_234_567].map(shortCount)).toEqual([
    "0",
    "999",
    "1.0k",
    "12.3k",
    "100k",
    "346k",
    "1.0M",
    "1.2M",
  ]);
});

test("no count that a run can reach takes more than five characters", () => {
  fc.assert(
    fc.property(fc.nat(2 ** 31 - 1), (count) => {
      expect(shortCount(count).length).toBeLessThanOrEqual(5);
    }),
  );
});

test("money is told to the cent, and less than a dollar to two digits that count", () => {
  expect([0, 12.345, 0.999, 0.5, 0.0421, 0.00042].map(money)).toEqual([
    "$0.00",
    "$12.35",
    "$1.00",
    "$0.50",
    "$0.042",
    "$0.00042",
  ]);
});

test("times are told as people say them", () => {
  const minute = 60_000;
  expect(
    [400, 45_000, 59_700, 12 * minute, 59.7 * minute, 200 * minute, 72 * 60 * minute].map(duration),
  ).toEqual(["0 s", "45 s", "1 min", "12 min", "1 h", "3 h 20 min", "3 days"]);
});

test("counts by kind stand with the most first, and none is not told", () => {
  expect(byKind({ a: 1, b: 3, c: 0 }, (kind) => kind.toUpperCase())).toBe("3 B, 1 A");
});

test("one is one", () => {
  expect([counted(1, "reply", "replies"), counted(1200, "reply", "replies")]).toEqual([
    "1 reply",
    "1,200 replies",
  ]);
});
