import { join } from "node:path";
import { expect, test } from "vitest";
import { describeRun } from "../../../src/runs/describe-run.ts";
import { scoreboardSchema } from "../../../src/scoreboard/scoreboard.ts";

const FACTS = { started: "2026-01-02T03:04:05.000Z", jobs: 2, problems: "problems", out: "out/today" };

test("a run's paths are whole, and what was not read from a file has none", () => {
  const paths = { problems: join(process.cwd(), "problems"), out: join(process.cwd(), "out/today") };
  expect(describeRun({ ...FACTS, answers: null }).paths).toEqual({ ...paths, answers: null });
  expect(describeRun({ ...FACTS, answers: "a.jsonl" }).paths.answers).toBe(join(process.cwd(), "a.jsonl"));
});

test("it is what a scoreboard takes for a run", () => {
  const run = describeRun({ ...FACTS, answers: null });
  expect(scoreboardSchema.shape.run.parse(run)).toEqual(run);
  expect(run.started).toBe(FACTS.started);
});
