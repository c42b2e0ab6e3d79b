import { expect, test } from "vitest";
import type { GradeEvent } from "../../../../src/asking/grade-event.ts";
import { startTally, tally } from "../../../../src/cli/screen/tally.ts";
import { timeLeft } from "../../../../src/cli/screen/time-left.ts";
import { asking, graded, planned, replied, unanswered, unitOf } from "../../support/grade-events.ts";

const samples = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => unitOf({ sample: from + at }));

/** All of them at 1000. */
const afterAll = (events: readonly GradeEvent[]) =>
  events.reduce((sofar, event) => tally(sofar, event, 1000), startTally([]));

test("it goes by the pace of what was asked now", () => {
  const begun = afterAll([planned(20), ...samples(0, 12).map(asking)]);
  expect(timeLeft(begun, 2000)).toBeNull();
  const five = samples(0, 5).reduce((sofar, unit) => tally(sofar, replied(unit), 6000), begun);
  expect(timeLeft(five, 6000)).toBe(15_000);
});

test("replies of an earlier run neither hurry nor delay it", () => {
  const earlier = samples(0, 100).flatMap((unit) => [
    replied(unit, {}, true),
    graded(unit, "accepted", true),
  ]);
  const now = samples(100, 105).flatMap((unit) => [asking(unit), replied(unit)]);
  expect(timeLeft(afterAll([planned(120, 100), ...earlier]), 9000)).toBeNull();
  expect(timeLeft(afterAll([planned(120, 100), ...earlier, ...now]), 6000)).toBe(15_000);
});

test("what is not asked for any more is neither left nor done fast", () => {
  const now = samples(0, 5).flatMap((unit) => [asking(unit), replied(unit)]);
  const given = samples(5, 15).flatMap((unit) => [unanswered(unit, "quota"), graded(unit, "not-graded")]);
  expect(timeLeft(afterAll([planned(20), ...now, ...given]), 6000)).toBe(5000);
});

test("where nothing is left to ask it goes by the pace of grading", () => {
  const there = samples(0, 20).map((unit) => replied(unit, {}, true));
  const some = samples(0, 5).map((unit) => graded(unit));
  expect(timeLeft(afterAll([planned(20, 20), ...there, ...some]), 6000)).toBe(15_000);
});

test("at the end nothing is left", () => {
  const all = samples(0, 6).flatMap((unit) => [asking(unit), replied(unit), graded(unit)]);
  expect(timeLeft(afterAll([planned(6), ...all]), 5000)).toBe(0);
});

test("before anything is planned nothing is known", () => {
  expect(timeLeft(startTally([]), 5000)).toBeNull();
});
