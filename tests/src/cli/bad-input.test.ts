import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { writeCandidate } from "../../../src/runs/run-folder.ts";
import { writeScoreboard } from "../../../src/scoreboard/write-scoreboard.ts";
import { graded } from "../support/graded.ts";
import { RUN, scoreboardOf } from "../support/scoreboard-of.ts";
import { runCli } from "../support/run-cli.ts";

const folder = mkdtempSync(join(tmpdir(), "assay-"));
const SHIPPED = join(import.meta.dirname, "../../../problems");

function write(name: string, ...lines: readonly unknown[]): string {
  const file = join(folder, name);
  writeFileSync(
    file,
    lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"),
  );
  return file;
}

const GOOD = { problem: "lru-cache", model: "m", sample: 0, response: "none" };
const good = write("good.jsonl", GOOD);

/** Runs the command line, which must refuse with one line on stderr and nothing on stdout; gives the line. */
async function refusal(code: number, ...args: readonly string[]): Promise<string> {
  const { stdout, stderr, code: exitCode } = await runCli(...args);
  expect({ exitCode, stdout }).toEqual({ exitCode: code, stdout: "" });
  expect(stderr).toMatch(/^assay: [^\n]+\n$/);
  return stderr;
}

test("a file that is not there is told by its name", async () => {
  const line = await refusal(2, "grade", "--answers", "no-such.jsonl");
  expect(line).toContain("no-such.jsonl: no such file");
});

test("a line that is not JSON is told by its number", async () => {
  const line = await refusal(2, "grade", "--answers", write("torn.jsonl", GOOD, '{"problem": "lru'));
  expect(line).toContain("torn.jsonl:2: not JSON");
});

// Members of a gzip stand behind each other: many megabytes in a few bytes.
function bomb(name: string, megabytes: number): string {
  const file = join(folder, name);
  const member = gzipSync(Buffer.alloc(2 ** 24, "A"));
  writeFileSync(file, Buffer.concat(Array.from({ length: megabytes / 16 }, () => member)));
  return file;
}

function torn(name: string, ...rows: readonly unknown[]): string {
  const whole = gzipSync(rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  const file = join(folder, name);
  writeFileSync(file, whole.subarray(0, whole.length - 12));
  return file;
}

test("a gzip that ends early is told as that, whatever is in what there is of it", async () => {
  const set = torn("set.jsonl.gz", ...Array.from({ length: 99 }, (_, at) => ({ task_id: `Set/${at}`, at })));
  for (const args of [
    ["grade", "--answers", set],
    ["import", "humaneval", set, "--out", join(folder, "no")],
  ])
    expect(await refusal(2, ...args)).toContain("set.jsonl.gz: the gzip ends early");
});

test("a gzip that is damaged, or none, is told as that", async () => {
  expect(await refusal(2, "grade", "--answers", write("plain.jsonl.gz", GOOD))).toContain("is no gzip");
  const bytes = gzipSync("a".repeat(99));
  // Its checksum.
  bytes.fill(0, bytes.length - 8);
  const file = join(folder, "damaged.jsonl.gz");
  writeFileSync(file, bytes);
  const line = await refusal(2, "import", "mbpp", file, "--out", join(folder, "no"));
  expect(line).toContain("the gzip is damaged");
});

test("a line, or a set, longer than any text can be is refused", async () => {
  expect(await refusal(2, "grade", "--answers", bomb("line.jsonl.gz", 272))).toContain(
    "line.jsonl.gz:1: longer than",
  );
  const line = await refusal(
    2,
    "import",
    "mbpp",
    bomb("set-bomb.jsonl.gz", 528),
    "--out",
    join(folder, "no"),
  );
  expect(line).toContain("set-bomb.jsonl.gz: holds more than");
});

test("a set that is not JSON, a definition that is not YAML and an --out that is a file are refused", async () => {
  const out = ["--out", join(folder, "no")];
  expect(await refusal(2, "import", "exercism", write("two.jsonl", GOOD, GOOD), ...out)).toContain(
    "two.jsonl: not JSON",
  );
  mkdirSync(join(folder, "package"));
  write("package/problem.yaml", "a: {");
  expect(await refusal(2, "import", "kattis", join(folder, "package"), ...out)).toContain(
    "is none of a problem package",
  );
  const exercise = write("exercise.json", { exercise: "e", cases: [] });
  expect(await refusal(2, "import", "exercism", exercise, "--out", good)).toContain(
    "cannot be made: it is a file; give another folder with --out",
  );
});

test("an answer without a field is told by its line and the field", async () => {
  const line = await refusal(2, "grade", "--answers", write("short.jsonl", { ...GOOD, sample: "0" }));
  expect(line).toContain('short.jsonl:1: field "sample"');
});

test("an unknown problem is told by its line, with the nearest name or where another may be", async () => {
  const file = write("typo.jsonl", GOOD, { ...GOOD, problem: "lru-cahe" });
  const line = await refusal(2, "grade", "--answers", file);
  expect(line).toContain('typo.jsonl:2: unknown problem "lru-cahe"; did you mean "lru-cache"?');
  const own = write("own.jsonl", { ...GOOD, problem: "my-own-one" });
  expect(await refusal(2, "grade", "--answers", own)).toContain(
    'own.jsonl:1: unknown problem "my-own-one"; your own? add --problems DIR; ',
  );
});

test("a problem folder with an unknown key is told by file, line and the nearest key", async () => {
  const problems = join(folder, "problems");
  cpSync(join(SHIPPED, "lru-cache"), join(problems, "lru-cache"), { recursive: true });
  const yaml = join(problems, "lru-cache", "problem.yaml");
  writeFileSync(yaml, readFileSync(yaml, "utf8").replace(/^title:/m, "titel:"));
  const line = await refusal(2, "grade", "--answers", good, "--problems", problems);
  expect(line).toMatch(/problem\.yaml:\d+: .*titel.*title/);
});

test("an output folder that cannot be written is told before anything is graded", async () => {
  const line = await refusal(2, "grade", "--answers", good, "--out", join(good, "out"));
  expect(line).toContain("cannot be written: a part of the path is a file; give another folder with --out");
});

test("patterns that no answer fits are told", async () => {
  const line = await refusal(2, "grade", "--answers", good, "--model", "nobody");
  expect(line).toContain('no answer fits --model "nobody"; known: m');
});

test("bad usage has an exit code of its own", async () => {
  expect(await refusal(64, "grade")).toContain(
    "name a model with --model openai/gpt-4o, or recorded answers",
  );
  expect(await refusal(64, "grade", "--answers", good, "--budget", "5usd")).toContain("nobody is asked");
  expect(await refusal(64, "grade", "--model", "a/b", "--budget", "much")).toContain("write US dollars");
  expect(await refusal(64, "grade", "--answers", good, "--seed", "x")).toContain("whole number");
  expect(await refusal(64, "demo", "--job", "3")).toContain("Did you mean --jobs?");
  expect(await refusal(64, "garde")).toContain("unknown command 'garde'");
});

test("a replay without a run says what to give", async () => {
  const line = await refusal(2, "replay", folder, "--model", "m", "--problem", "p", "--sample", "0");
  expect(line).toContain("scoreboard.json: cannot be read; give the --out folder of an earlier run");
});

test("a replay of problems that are not shipped asks for them by the folder that the run used", async () => {
  const out = mkdtempSync(join(tmpdir(), "assay-"));
  const scoreboard = scoreboardOf([graded({}, "wrong-answer")], RUN, []);
  await writeScoreboard(out, scoreboard);
  await writeCandidate(out, graded({}, "wrong-answer"));
  const line = await refusal(2, "replay", out, "--model", "a/model", "--problem", "median", "--sample", "0");
  expect(line).toContain("problem median is not as shipped: the run used --problems problems; pass it");
});

test("problems are listed with what they require", async () => {
  const { code, stdout } = await runCli("problems");
  expect(code).toBe(0);
  expect(stdout).toMatch(/^median-of-two-sorted-arrays +hard +O\(log\(m \+ n\)\)/m);
});
