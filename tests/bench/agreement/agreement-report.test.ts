import { expect, test } from "vitest";
import { reportOf } from "./agreement-report.ts";
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
      compared("e", { dataset: "quixbugs buggy", confirmed: "fail", ours: NO_CODE }),
    ],
    [{ id: "b", dataset: "set", cause: "a tuple for a list" }],
  );
  expect(report).toMatchObject({ graded: 3, agree: 1, byScript: 1 });
  expect(report.chat).toMatchObject({ graded: 1, agree: 0, extractionFailures: 1 });
  expect(report.quixbugs).toMatchObject({ graded: 1, agree: 1 });
  expect(report.causes).toEqual({ "a tuple for a list": 1, unexplained: 2 });
  expect(report.unexplained).toEqual([
    { id: "c", dataset: "set", cause: "accepted" },
    { id: "d", dataset: "chat js", cause: "no-code" },
  ]);
});
