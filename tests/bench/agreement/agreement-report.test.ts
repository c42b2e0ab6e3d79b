import { expect, test } from "vitest";
import { reportOf } from "./agreement-report.ts";
import { askedFor } from "./asked-for.ts";
import type { Compared } from "./grade-gold.ts";

const NO_CODE = { kind: "no-code", reason: "prose" } as const;

function compared(id: string, changes: Partial<Compared> = {}): Compared {
  const accepted = { kind: "accepted" } as const;
  return { id, taskId: id, dataset: "set", how: "data", confirmed: "pass", ours: accepted, ...changes };
}

test("agreement counts programs, replies and pairs apart, and names what no finding explains", () => {
  const report = reportOf(
    [
      compared("a"),
      compared("b", { confirmed: "fail" }),
      compared("c", { confirmed: "fail", how: "script" }),
      compared("d", { dataset: "chat js", ours: NO_CODE }),
      compared("g", { dataset: "chat js", confirmed: "fail" }),
      compared("e", { dataset: "quixbugs buggy", confirmed: "fail", ours: NO_CODE }),
    ],
    [
      { id: "b", dataset: "set", cause: "a tuple for a list" },
      { id: "a", dataset: "set", cause: "mended by now" },
      { id: "f", dataset: "set", cause: "not asked for" },
    ],
  );
  expect(report).toMatchObject({ graded: 3, agree: 1, byScript: 1 });
  expect(report.chat).toMatchObject({ graded: 1, agree: 0, extractionFailures: 1, share: 0 });
  expect(report.quixbugs).toMatchObject({ graded: 1, agree: 1 });
  expect(report.causes).toEqual({ "a tuple for a list": 1, unexplained: 2 });
  expect(report.unexplained).toEqual([
    { id: "c", dataset: "set", cause: "accepted" },
    { id: "g", dataset: "chat js", cause: "accepted" },
  ]);
  expect(report.stale).toEqual([{ id: "a", dataset: "set", cause: "mended by now" }]);
  expect(report.faults).toEqual(["programs", "chat", "unexplained", "stale"]);
});

test("rows are asked for by data set, id or task id, or all are", () => {
  const row = { id: "0a", taskId: "HumanEval/1", dataset: "humaneval" };
  const asked = ["", "mbpp+", "mbpp+,humaneval", "0a", "HumanEval/1", "HumanEval/11"];
  expect(asked.map((only) => askedFor(only)(row))).toEqual([true, false, true, true, true, false]);
});
