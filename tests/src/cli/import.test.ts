import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { runCli } from "../support/run-cli.ts";

const SET = [
  {
    task_id: "HumanEval/900",
    prompt: 'def twice(n: int) -> int:\n    """ Twice n.\n    """\n',
    entry_point: "twice",
    canonical_solution: "    return 2 * n\n",
    base_input: [[1]],
    plus_input: [[-5]],
    atol: 0,
  },
  {
    task_id: "HumanEval/32",
    prompt: "def find_zero(xs):\n",
    entry_point: "find_zero",
    canonical_solution: "    return 0\n",
    base_input: [[[1]]],
    plus_input: [],
    atol: 0,
  },
];

const SAMPLES = [
  { task_id: "HumanEval/900", completion: "    return n + n" },
  { task_id: "HumanEval/900", completion: "    return abs(n + n)" },
  { task_id: "HumanEval/32", completion: "    return 0" },
  { task_id: "HumanEval/900", solution: "def twice(n):\n    '''~~~'''\n    return 0" },
];

const lines = (rows: readonly unknown[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");

test("a set is imported, its samples are graded, and the results go on in EvalPlus's format", async () => {
  const folder = await mkdtemp(join(tmpdir(), "set-"));
  const [set, samples, problems, run] = ["set.jsonl", "samples.jsonl.gz", "problems", "run"].map((name) =>
    join(folder, name),
  ) as [string, string, string, string];
  await writeFile(set, lines(SET));
  await writeFile(samples, gzipSync(lines(SAMPLES)));

  const imported = await runCli("import", "evalplus", set, "--out", problems);
  expect(imported.stdout).toBe(
    "HumanEval/32: not imported\n    any zero of the polynomial is right: a property, no answer\n\n" +
      "2 problems: 1 whole, 0 partly, 1 not at all\n",
  );
  expect(imported.code).toBe(1);
  const report = JSON.parse(await readFile(join(problems, "import-report.json"), "utf8")) as {
    whole: number;
  };
  expect(report.whole).toBe(1);

  const graded = await runCli("grade", "--answers", samples, "--problems", problems, "--out", run, "--json");
  expect(graded.stderr).toContain(
    `assay: ${samples}: one sample is left out, since no problem comes from their tasks: HumanEval/32\n`,
  );
  const elsewhere = await runCli("export", run);
  expect(elsewhere.stderr).toContain('unknown problem "humaneval-900"');
  expect(elsewhere.code).toBe(2);
  const exported = await runCli("export", run, "--problems", problems, "--date", "2026-01-01 00:00");
  const { date, eval: results } = JSON.parse(exported.stdout) as {
    date: string;
    eval: Record<string, Record<string, unknown>[]>;
  };
  expect(date).toBe("2026-01-01 00:00");
  const told = results["HumanEval/900"]?.map((each) => [
    each["base_status"],
    each["plus_status"],
    each["base_fail_tests"],
    each["plus_fail_tests"],
  ]);
  expect(told).toEqual([
    ["pass", "pass", [], []],
    ["pass", "fail", [], [[-5]]],
    ["fail", "fail", [[1]], []],
  ]);
}, 120_000);

test("a file that is none is refused in one line", async () => {
  const folder = await mkdtemp(join(tmpdir(), "set-"));
  const { code, stderr } = await runCli("import", "humaneval", join(folder, "none.jsonl"), "--out", folder);
  expect(stderr).toBe(`assay: ${join(folder, "none.jsonl")}: cannot be read; check the path\n`);
  expect(code).toBe(2);
});
