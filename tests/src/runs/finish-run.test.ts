import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { DEFAULT_LIMITS } from "#sandbox";
import { finishRun } from "../../../src/runs/finish-run.ts";
import { writeCandidate } from "../../../src/runs/run-folder.ts";
import { fakeProblem } from "../../graders/support/fake-problem.ts";
import { graded } from "../support/graded.ts";

const AT = "2026-01-02T03:04:05.000Z";

test("the scoreboard stands beside the code that it tells of, without what was left over", async () => {
  const folder = mkdtempSync(join(tmpdir(), "assay-"));
  const one = graded({ problem: "largest", language: "python" }, "accepted");
  await writeCandidate(folder, one);
  await writeCandidate(folder, graded({ problem: "largest", language: "python", sample: 7 }, "accepted"));
  const left = [`scoreboard.json.${randomUUID()}.tmp`, `candidates/a-model/largest/0.py.${randomUUID()}.tmp`];
  const foreign = ["notes.tmp", "candidates/mine.py", `candidates/a-model/largest/notes.${randomUUID()}.txt`];
  for (const name of [...left, ...foreign]) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), "");
  }
  const scoreboard = await finishRun(folder, {
    ...{ graded: [one], problems: [fakeProblem()], versions: {}, seed: 1, limits: DEFAULT_LIMITS },
    run: {
      ...{ started: AT, finished: AT, host: "here", node: "v24", jobs: 1 },
      paths: { answers: null, problems: "p", out: folder },
    },
  });
  expect(JSON.parse(readFileSync(join(folder, "scoreboard.json"), "utf8"))).toEqual(scoreboard);
  const [result] = scoreboard.results;
  expect(existsSync(join(folder, result?.candidate?.file ?? ""))).toBe(true);
  expect(existsSync(join(folder, (result?.candidate?.file ?? "").replace("0.", "7.")))).toBe(false);
  for (const name of left) expect([name, existsSync(join(folder, name))]).toEqual([name, false]);
  for (const name of foreign) expect([name, existsSync(join(folder, name))]).toEqual([name, true]);
});
