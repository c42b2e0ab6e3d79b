import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ModelError } from "../../../src/models/model-error.ts";
import { describeFailure, openFailures } from "../../../src/replies/failures.ts";
import { openPrompts } from "../../../src/replies/prompts.ts";
import type { Reply } from "../../../src/replies/reply.ts";
import { openReplies } from "../../../src/replies/store.ts";
import { writeCandidate } from "../../../src/runs/run-folder.ts";
import { writeRunRecord } from "../../../src/runs/run-record.ts";
import { writeScoreboard } from "../../../src/scoreboard/write-scoreboard.ts";
import { replyWith } from "../replies/support/reply.ts";
import { runRecordWith } from "../runs/support/run-record.ts";
import { graded } from "../support/graded.ts";
import { runCli } from "../support/run-cli.ts";
import { scoreboardOf } from "../support/scoreboard-of.ts";

const newFolder = () => mkdtempSync(join(tmpdir(), "assay-"));

const UNIT = { model: "a/model", problem: "median", language: "python", sample: 0, attempt: 1 } as const;
const REQUEST = {
  messages: [{ role: "user", content: "Find the median.\nBe quick." }],
  settings: { system: "You write code." },
} as const;

/** The folder of a run of one model, whose replies these are, and of which nothing is graded. */
async function askedRun(...replies: readonly Partial<Reply>[]): Promise<string> {
  const folder = newFolder();
  await writeRunRecord(folder, runRecordWith());
  const prompts = await openPrompts(folder);
  const promptHash = await prompts.keep(REQUEST);
  await prompts.close();
  const journal = await openReplies(folder);
  for (const [at, reply] of replies.entries())
    await journal.append(replyWith({ key: String(at), promptHash, ...reply }));
  await journal.close();
  return folder;
}

/** Grades the answer of a run as wrong. */
async function gradeIn(folder: string): Promise<void> {
  const answers = [graded(UNIT, "wrong-answer"), graded({ ...UNIT, sample: 1 }, "accepted")];
  for (const answer of answers) await writeCandidate(folder, answer);
  await writeScoreboard(folder, scoreboardOf(answers));
}

async function show(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runCli("show", ...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout;
}

test("an answer is shown from its prompt to its grade", async () => {
  const thinking = Array.from({ length: 40 }, (_, line) => `thought ${line}`).join("\n");
  const folder = await askedRun({ thinking }, { sample: 1 });
  await gradeIn(folder);
  const shown = await show(folder, "model", "median", "0");
  const parts = [
    ...["a/model  median #0 python", "Prompt", "system:", "You write code.", "user:", "Be quick."],
    ...[
      "Reply",
      "model-2026-01-01",
      "of itself (stop)",
      "812 in, 400 out",
      "$0.0123",
      "3.2 s",
      "req-1",
      "x = 1",
    ],
    ...["Thinking", "thought 7", "--full shows them all"],
    ...[
      "Code as graded",
      "return 3.0",
      "Grade",
      "wrong answer",
      "hidden test odd-total",
      "got 3.0, expected 2.0",
    ],
    ...["Other answers", "#1 python"],
  ];
  // In this order.
  expect(parts.filter((part) => !shown.includes(part))).toEqual([]);
  const places = parts.map((part) => shown.indexOf(part));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  expect(shown).not.toContain("thought 8");
  expect(await show(folder, "model", "median", "0", "--full")).toContain("thought 39");
  expect(await show(folder, "model", "median", "1")).toContain("time: O(log(min(m, n)))");
});

test("the growth of an answer is drawn, and the unit of a class with methods is an operation", async () => {
  const folder = await askedRun({});
  const points = [16, 64, 256].map((n) => ({ size: { n }, cost: 100, family: "random" }));
  const time = {
    class: "O(1)",
    required: "O(1)",
    met: true,
    fit: { intercept: 100, constant: 0, residual: 0 },
  };
  const growth = { ...time, runnersUp: [], points };
  const answer = graded(UNIT, "accepted", { complexity: { time: growth, space: growth, met: true } });
  const scoreboard = scoreboardOf([answer]);
  const problems = scoreboard.problems.map((problem) => ({ ...problem, per: "operation" as const }));
  await writeScoreboard(folder, { ...scoreboard, problems });
  const shown = await show(folder, "model", "median");
  expect(shown).toContain("    instructions per operation, log scale");
  expect(shown).toContain("    + fitted O(1)");
});

test("as JSON an answer is all that the run holds of it", async () => {
  const folder = await askedRun({});
  await gradeIn(folder);
  const { prompt, reply, result, code, missing } = JSON.parse(
    await show(folder, "a/model", "median", "--json"),
  ) as Record<string, { verdict?: unknown }>;
  expect(prompt).toMatchObject({ system: "You write code.", messages: REQUEST.messages });
  expect(reply).toEqual(replyWith({ key: "0", promptHash: expect.any(String) as string }));
  expect(result?.verdict).toMatchObject({ kind: "wrong-answer" });
  expect([code, missing]).toEqual(["def f(a, b):\n    return 3.0\n", []]);
});

test("in a run that ended early, what there is is shown, failed calls too", async () => {
  const folder = await askedRun({});
  const failures = await openFailures(folder);
  const error = new ModelError("503 from the provider", { kind: "overloaded" });
  await failures.append(describeFailure({ ...UNIT, sample: 1 }, error, { tries: 5, at: new Date(0) }));
  await failures.close();
  expect(await show(folder, "model", "median")).toContain("there is no scoreboard yet");
  const failed = await show(folder, "model", "median", "1");
  expect(failed).toContain("1970-01-01T00:00:00.000Z  overloaded after 5 tries: 503 from the provider");
  expect(failed).toContain("there is no reply");
});

test("a run of recorded answers says that it has no replies, and shows the rest", async () => {
  const folder = newFolder();
  await gradeIn(folder);
  const shown = await show(folder, "model", "median");
  expect(shown).toContain("the run is of recorded answers: the prompt and the reply are not kept in it");
  expect(shown).toContain("return 3.0");
  writeFileSync(join(folder, "candidates/a%2Fmodel/median/0.python.py"), "changed");
  expect(await show(folder, "model", "median")).toContain("is not what was graded");
});

test("nothing that a model or a provider wrote reaches the terminal raw", async () => {
  const evil = "\u001B]0;owned\u0007\u202E\rx\u009B2J";
  const folder = await askedRun({
    ...{ response: evil, thinking: evil, finishReason: evil, requestId: evil, modelVersion: evil },
    ...{ model: `a/${evil}`, problem: `p${evil}` },
  });
  for (const options of [[], ["--json"], ["--full"]]) {
    const shown = await show(folder, `a/${evil}`, `p${evil}`, ...options);
    expect(shown).toContain("owned");
    expect(shown.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202E]/u);
  }
});

test("what is not there is told in one line", async () => {
  const folder = await askedRun({});
  const refused = async (...args: readonly string[]) => {
    const { code, stdout, stderr } = await runCli("show", ...args);
    expect({ stdout, lines: stderr.split("\n").length }).toEqual({ stdout: "", lines: 2 });
    return `${code} ${stderr}`;
  };
  expect(await refused(folder, "modle", "median")).toContain(
    '2 assay: no model "modle" in this run; did you mean "a/model"?',
  );
  expect(await refused(folder, "model", "mediam")).toContain('did you mean "median"?');
  expect(await refused(newFolder(), "model", "median")).toContain(
    "is no run; assay runs lists those there are",
  );
  expect(await refused(folder, "model", "median", "x")).toContain("64 assay: ");
});

test("runs are listed with how one is resumed, and none is no error", async () => {
  const folder = await askedRun({});
  const { code, stdout } = await runCli("runs", folder);
  expect(code).toBe(0);
  expect(stdout).toContain("interrupted");
  expect(stdout).toContain("\n  resume with: assay grade --model a/model --out runs/april\n");
  const listed = JSON.parse((await runCli("runs", folder, "--json")).stdout) as unknown[];
  expect(listed).toMatchObject([{ folder, replies: 1, expected: 10 }]);
  expect((await runCli("runs", newFolder())).stdout).toMatch(/^no runs in .*; assay grade makes one\n$/);
});
