import { expect, test } from "vitest";
import { mergeScoreboards } from "../../../src/scoreboard/merge-scoreboards.ts";
import type { Scoreboard } from "../../../src/scoreboard/scoreboard.ts";
import { graded } from "../support/graded.ts";
import { RUN, scoreboardOf } from "../support/scoreboard-of.ts";

const A = [graded({ model: "a" }, "accepted"), graded({ model: "a", sample: 1 }, "wrong-answer")];
const B = [graded({ model: "b" }, "wrong-answer"), graded({ model: "b", problem: "other" }, "accepted")];

const merge = (...boards: readonly Scoreboard[]) =>
  mergeScoreboards(
    boards.map((scoreboard, at) => ({ name: `run-${at + 1}`, scoreboard })),
    "out",
  );

const withoutRun = ({ run: _run, ...rest }: Scoreboard) => JSON.stringify(rest);

test("merged runs are what one run of all answers would have been, in any order", () => {
  const [one, other] = [scoreboardOf(A), scoreboardOf(B)];
  const whole = withoutRun(scoreboardOf([...A, ...B]));
  expect(withoutRun(merge(one, other))).toBe(whole);
  expect(withoutRun(merge(other, one))).toBe(whole);
});

test("an answer that stands in both counts once", () => {
  expect(withoutRun(merge(scoreboardOf([...A, ...B]), scoreboardOf(B)))).toBe(
    withoutRun(scoreboardOf([...A, ...B])),
  );
});

test("the record says which runs it is of, also of those that were merged before", () => {
  const later = { ...RUN, started: "2026-02-01T00:00:00.000Z", finished: "2026-02-02T00:00:00.000Z" };
  const merged = merge(merge(scoreboardOf(A), scoreboardOf(B, later)), scoreboardOf(B, later));
  expect(merged.run).toMatchObject({ started: RUN.started, finished: later.finished, paths: { out: "out" } });
  expect(merged.run.merged?.map(({ started }) => started)).toEqual([
    RUN.started,
    later.started,
    later.started,
  ]);
});

test("what was graded otherwise cannot be merged, and every conflict is told", () => {
  const [one, other] = [scoreboardOf([...A, ...B]), scoreboardOf([graded({ model: "a" }, "runtime-error")])];
  const elsewhere: Scoreboard = {
    ...other,
    engine: { ...other.engine, pyodide: "3" },
    settings: { ...other.settings, seed: 7 },
    problems: other.problems.map((problem) => ({ ...problem, hash: "another" })),
  };
  expect(() => merge(one, elsewhere)).toThrow(
    "cannot be merged: run-1 and run-2: pyodide 1 and 3; run-1 and run-2: seed 1 and 7; " +
      "run-1 and run-2: problem median is not the same; run-1 and run-2: another answer of a to median #0",
  );
});
