import { expect, test } from "vitest";
import { DEFAULT_LIMITS } from "#sandbox";
import { type Probe, probeSchema } from "../../../src/probe/probe-schema.ts";
import { plain } from "../../../src/report/paint.ts";
import { probeLines } from "../../../src/report/probe-lines.ts";
import { VERDICT_OF, WITHIN } from "../support/graded.ts";

function tell(changes: Partial<Record<keyof Probe, unknown>>, file = "f.py"): string[] {
  const probe = probeSchema.parse({
    schemaVersion: 1,
    engine: {},
    settings: { seed: 1, limits: DEFAULT_LIMITS },
    problem: { id: "median", version: 1, hash: "" },
    language: "python",
    sha256: "",
    per: "call",
    verdict: { kind: "accepted" },
    groups: [],
    complexity: null,
    predictions: null,
    efficiency: null,
    ...changes,
  });
  return probeLines(probe, { paint: plain, width: 80, file, stress: null });
}

test("right code is told with its growth, beside the reference", () => {
  const efficiency = { size: { m: 64, n: 1024 }, cost: 300, reference: 200, ratio: 1.5 };
  expect(tell({ complexity: WITHIN, efficiency }).slice(0, 5)).toEqual([
    "f.py  median, python",
    "accepted",
    "cost  1.50 times the reference's, at m = 64, n = 1,024",
    "",
    "time: O(log(min(m, n)))",
  ]);
});

test("wrong code is told with the smallest counterexample, and is not measured", () => {
  expect(tell({ verdict: VERDICT_OF["wrong-answer"] })).toEqual([
    "f.py  median, python",
    "wrong answer",
    "  hidden test odd-total: ([1, 3], [2])",
    "  got 3.0, expected 2.0",
    "growth is measured of code that is right, or too slow alone",
  ]);
});

test("slow code is told with its growth, and why where it has none", () => {
  const verdict = VERDICT_OF["too-slow"];
  expect(tell({ verdict, complexity: WITHIN }).slice(0, 5)).toEqual([
    "f.py  median, python",
    "too slow, and its time grows as O(log(min(m, n))): more than 2,000,000,000",
    "  instructions",
    "  stress input sorted: too long to show",
    "  got nothing: stopped by the limit of fuel",
  ]);
  expect(tell({ verdict, complexity: WITHIN })).toContain("time: O(log(min(m, n)))");
  const nowhere = { ...WITHIN.time, class: null, met: null, fit: null, runnersUp: [], points: [] };
  const nothing = { time: nowhere, space: nowhere, met: null };
  expect(tell({ verdict, complexity: nothing }).at(-1)).toBe(
    "growth not measured: even at the smallest sizes no call ends within its fuel",
  );
  expect(tell({ verdict }).at(-1)).toContain("growth not measured: other tests find more than slowness");
  expect(tell({ verdict: { ...verdict, counterexample: null } }).at(-1)).toBe(
    "growth not measured: already loading takes all the fuel",
  );
});

test("what cannot be measured, or was not judged, is told so", () => {
  expect(tell({}).at(-1)).toBe("growth not measured: the problem has no families");
  expect(tell({ verdict: VERDICT_OF["not-graded"] })).toEqual([
    "f.py  median, python",
    "not graded: a worker died",
  ]);
});

test("nothing that the candidate raised, and no name of a file, commands the terminal", () => {
  const hostile = "\u001B[2J\u202E";
  const error = { type: hostile, message: hostile, line: null };
  const told = tell({ verdict: { ...VERDICT_OF["runtime-error"], error } }, hostile).join("\n");
  expect(told).toContain("\\u{1b}");
  expect(told).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u);
});
