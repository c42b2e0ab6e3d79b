import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { scoreboardSchema, type Scoreboard } from "../../../src/scoreboard/scoreboard.ts";
import { MEDIAN_TRANSLATED } from "../support/median-translated.ts";
import { type CliResult, runCli } from "../support/run-cli.ts";

const ROOT = join(import.meta.dirname, "../../..");
const SEED = join(ROOT, "../shared/data/seed/answers.jsonl");
const folder = mkdtempSync(join(tmpdir(), "assay-"));

const scoreboardIn = (out: string): Scoreboard =>
  scoreboardSchema.parse(JSON.parse(readFileSync(join(out, "scoreboard.json"), "utf8")));

function withoutRun(scoreboard: Scoreboard): string {
  const { run: _run, ...rest } = scoreboard;
  return JSON.stringify(rest, null, 2);
}

describe.skipIf(!existsSync(SEED))("the three published answers in ../shared/data/seed", () => {
  const out = join(folder, "seed");
  let result: CliResult;
  beforeAll(async () => {
    result = await runCli("grade", "--answers", SEED, "--out", out);
  });

  test("are all accepted within the bound", () => {
    expect(result.code).toBe(0);
    const results = scoreboardIn(out).results.map(({ verdict, complexity }) => [
      verdict.kind,
      complexity?.time.class,
      complexity?.space.class,
      complexity?.met,
    ]);
    expect(results).toEqual(Array.from({ length: 3 }, () => ["accepted", "O(log(min(m, n)))", "O(1)", true]));
  });

  test("claim what is measured, where they claim anything", () => {
    const claims = scoreboardIn(out).results.map(({ model, claims: { time, space } }) => ({
      model,
      time: time?.holds,
      space: space?.holds,
    }));
    expect(claims).toEqual([
      { model: "google/gemini-2.0-flash", time: undefined, space: undefined },
      { model: "groq/llama-4-maverick", time: true, space: true },
      { model: "openai/gpt-4o", time: true, space: undefined },
    ]);
  });

  test("stand in the table, and nothing else goes to stdout", () => {
    expect(result.stdout).toContain("✓ openai/gpt-4o  median-of-two-sorted-arrays #0\n  accepted\n");
    expect(result.stdout).toMatch(
      /^groq\/llama-4-maverick +1-3 +100\.0 % +21-100 % +100\.0 % +[\d.]+ % +1\/1 +2\/2$/m,
    );
    expect(result.stderr).toContain("graded 3 of 3: ");
  });
});

test("the same three in JavaScript are of the same classes", async () => {
  const answers = Object.entries(MEDIAN_TRANSLATED).map(([model, code]) => ({
    ...{ problem: "median-of-two-sorted-arrays", model, sample: 0 },
    response: `\`\`\`javascript\n${code}\`\`\`\n`,
  }));
  const file = join(folder, "translated.jsonl");
  writeFileSync(file, answers.map((answer) => `${JSON.stringify(answer)}\n`).join(""));
  const out = join(folder, "translated");
  expect((await runCli("grade", "--answers", file, "--out", out)).code).toBe(0);
  const results = scoreboardIn(out).results.map(({ verdict, complexity }) => [
    ...[verdict.kind, complexity?.time.class],
    ...[complexity?.space.class, complexity?.met],
  ]);
  const expected = ["accepted", "O(log(min(m, n)))", "O(1)", true];
  expect(results).toEqual([expected, expected, expected]);
});

describe("answers of every kind", () => {
  const out = join(folder, "median");
  let told = "";
  const resultOf = (model: string) => {
    const found = scoreboardIn(out).results.find((result) => result.model === `fixture/${model}`);
    if (found === undefined) throw new Error(`no result of ${model}`);
    return found;
  };
  beforeAll(async () => {
    const answers = join(ROOT, "tests/fixtures/answers/median.jsonl");
    told = (await runCli("grade", "--answers", answers, "--out", out)).stdout;
  });

  test("end with where they lie, how to see a failure again, and how to look through them", () => {
    expect(told.trimEnd().split("\n").slice(-3)).toEqual([
      `${out}: scoreboard.json, log.jsonl and the candidates`,
      expect.stringMatching(/^to see a failure again: .*assay .*replay /),
      expect.stringMatching(/^to look through it: .*\breport /),
    ]);
    expect(told.trimEnd().endsWith(` ${out}`)).toBe(true);
  });

  test("sorting and merging are right, and measured above the bound", () => {
    for (const model of ["sorted", "merge"])
      expect(resultOf(model)).toMatchObject({
        verdict: { kind: "accepted" },
        complexity: { time: { class: "O(m + n)", met: false }, met: false },
      });
    expect(resultOf("sorted").claims.time).toMatchObject({ claimed: "O(log(m + n))", holds: false });
  });

  test("a binary search on the shorter array meets it", () => {
    expect(resultOf("partition").complexity).toMatchObject({
      time: { class: "O(log(min(m, n)))" },
      space: { class: "O(1)" },
      met: true,
    });
  });

  test("a partition off by one is wrong, with a small counterexample", () => {
    const { verdict } = resultOf("off-by-one");
    if (verdict.kind !== "wrong-answer") throw new Error(verdict.kind);
    expect(JSON.stringify(verdict.counterexample.args).length).toBeLessThan(20);
    expect(verdict.counterexample.expected).not.toBeNull();
  });

  test("an endless loop is too slow, and a refusal is no code", () => {
    expect(resultOf("endless").verdict).toMatchObject({ kind: "too-slow", fuelInstructions: 2_000_000_000 });
    expect(resultOf("prose").verdict.kind).toBe("no-code");
  });
});

describe("the demo", () => {
  const problems = join(folder, "problems");
  let runs: CliResult[];

  beforeAll(async () => {
    cpSync(join(ROOT, "problems/group-anagrams"), join(problems, "group-anagrams"), { recursive: true });
    rmSync(join(problems, "group-anagrams/solutions/slow"), { recursive: true });
    runs = [];
    for (const jobs of ["1", "2"])
      runs.push(
        await runCli("demo", "--problems", problems, "--out", join(folder, jobs), "--jobs", jobs, "--json"),
      );
  }, 300_000);

  test("gives the same bytes with one job and with two, but for run", () => {
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    expect(withoutRun(scoreboardIn(join(folder, "1")))).toBe(withoutRun(scoreboardIn(join(folder, "2"))));
  });

  test("accepts every accepted solution and no wrong or crashing one", () => {
    for (const { model, verdict } of scoreboardIn(join(folder, "1")).results)
      expect([model, verdict.kind === "accepted"]).toEqual([model, model === "demo/accepted"]);
  });

  test("prints with --json just what it writes", () => {
    const out = join(folder, "2");
    expect(runs[1]?.stdout).toBe(readFileSync(join(out, "scoreboard.json"), "utf8"));
  });

  test("logs every answer beside the scoreboard", () => {
    const lines = readFileSync(join(folder, "1/log.jsonl"), "utf8").trim().split("\n");
    const messages = lines.map((line) => (JSON.parse(line) as { msg: string }).msg);
    const answers = scoreboardIn(join(folder, "1")).results.map(() => "graded");
    expect(messages).toEqual(["started", ...answers, "finished"]);
  });

  test("leaves counterexamples that fail again in the same way", async () => {
    const out = join(folder, "1");
    const failed = scoreboardIn(out).results.find(({ verdict }) => verdict.kind === "wrong-answer");
    const which = [
      "--model",
      failed?.model ?? "",
      "--problem",
      failed?.problem ?? "",
      "--sample",
      String(failed?.sample),
    ];
    const { code, stdout } = await runCli("replay", out, ...which, "--problems", problems);
    expect(stdout).toContain("it fails in the same way");
    expect(code).toBe(0);
  });
});
