import { expect, test } from "vitest";
import { formatMoment } from "../../../src/report/moment.ts";
import { runLines } from "../../../src/report/run-lines.ts";
import type { RunSummary } from "../../../src/runs/summarize-run.ts";

const STARTED = "2026-01-02T03:04:05.000Z";
const WHEN = formatMoment(new Date(STARTED));

function run(changes: Partial<RunSummary>): RunSummary {
  return {
    ...{
      folder: "runs/april",
      started: STARTED,
      state: { kind: "finished" },
      models: ["a/model", "b/model"],
    },
    ...{ problems: 40, samples: 5, replies: 400, graded: 398, expected: 400 },
    cost: { usd: 12.3, unpriced: 0 },
    best: { model: "a/model", passAt1: { estimate: 0.855, interval: null, problems: 40 } },
    ...changes,
  };
}

/** A line's cells: columns stand at least two spaces apart. */
const cells = (line: string | undefined) => line?.split(/\s{2,}/);

test("a run is a line, and under one that ended early stands how it is resumed", () => {
  const interrupted = run({
    ...{ state: { kind: "interrupted", command: "assay grade --model a/model" }, graded: null, best: null },
    cost: { usd: 0.0123, unpriced: 3 },
  });
  const lines = runLines([run({}), interrupted, run({ state: { kind: "interrupted", command: null } })]);
  expect(cells(lines[1])).toEqual([
    ...["runs/april", WHEN, "finished", "2", "40", "5", "400/398/400", "$12.30", "85.5 % a/model"],
  ]);
  expect(cells(lines[2])?.slice(6)).toEqual(["400/-/400", "$0.0123 + unknown", "-"]);
  expect(lines[3]).toBe("  resume with: assay grade --model a/model");
  expect(lines[5]).toBe("  run the same command again");
});

test("a run with replies missing says how they are asked for, and when that takes more money", () => {
  const state = { kind: "incomplete", command: "assay grade --budget 5usd", overBudget: true } as const;
  const [, line, how] = runLines([run({ state })]);
  expect(cells(line)?.[2]).toBe("incomplete");
  expect(how).toBe("  resume with a larger --budget: assay grade --budget 5usd");
  expect(runLines([run({ state: { ...state, overBudget: false } })]).at(-1)).toBe(
    "  resume with: assay grade --budget 5usd",
  );
});

test("a run without replies or models has none to tell", () => {
  const bare = { models: [], problems: null, samples: null, replies: null, graded: null, expected: null };
  const lines = runLines([run({ ...bare, cost: null, best: null, state: { kind: "at-work" } })]);
  expect(cells(lines[1])).toEqual(["runs/april", WHEN, "at work", "-", "-", "-", "-/-/-", "-", "-"]);
});

test("nothing from a file reaches the terminal raw", () => {
  const command = "\u001B[2Jassay";
  const lines = runLines([
    run({ folder: "runs/\u001B]0;x", state: { kind: "interrupted", command } }),
    run({ state: { kind: "unreadable", message: "\u202Eevil" }, cost: { usd: 0, unpriced: 1 } }),
  ]);
  expect(lines.join("")).not.toMatch(/[\p{Cc}\u202E]/u);
  expect(lines.at(-1)).toBe("  \\u{202e}evil");
  expect(lines.at(-2)).toContain("unknown");
});
