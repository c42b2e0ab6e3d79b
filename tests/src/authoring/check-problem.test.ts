import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSandbox, type Sandbox } from "#sandbox";
import { openMemory } from "../../../src/authoring/check-memory.ts";
import { checkProblem } from "../../../src/authoring/check-problem.ts";
import type { CheckedProblem } from "../../../src/authoring/checked-problem.ts";
import { SKELETON, writeQuickSkeleton, writeSkeleton, type Change } from "./support/write-skeleton.ts";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox({ workers: 3 });
});
afterAll(() => sandbox.close());

describe("a problem as assay new writes it", () => {
  let checked: CheckedProblem;
  beforeAll(async () => {
    checked = await checkProblem(SKELETON, {
      sandbox,
      seed: 1,
      jobs: 2,
      mutants: true,
      memory: openMemory(),
    });
  });

  test("has no error and no warning, a reached bound for each that is declared among them", () => {
    expect(checked.findings).toEqual([]);
  });

  test("has a kill matrix of solutions against groups, with the classes that were found", () => {
    const rows = Object.fromEntries(checked.matrix.map((row) => [row.solution, row]));
    expect(rows["accepted/reference.py"]).toMatchObject({
      groups: { hidden: { run: 7, failed: 0, verdict: null }, stress: { failed: 0 } },
      ...{ time: "O(n)", space: "O(1)", met: true },
    });
    expect(rows["wrong/one_at_least.py"]?.groups).toMatchObject({
      examples: { failed: 0 },
      hidden: { failed: 1, verdict: "wrong-answer" },
    });
    expect(rows["slow/from_each_start.py"]).toMatchObject({
      groups: { hidden: { failed: 0 }, stress: { failed: 1, verdict: "too-slow" } },
      time: "O(n^2)",
    });
    expect(rows["crash/past_the_end.py"]?.groups.hidden?.verdict).toBe("runtime-error");
  });

  test("kills every mutant that is another program", () => {
    expect(checked.mutation.map(({ solution }) => solution)).toHaveLength(3);
    for (const { mutants, killed, survived, equivalent } of checked.mutation) {
      expect(mutants).toBe(killed + equivalent);
      expect([survived, killed > 10]).toEqual([0, true]);
    }
  });
});

describe("growth that is not what it says", () => {
  test("a slow solution is told that names no class, and one that names another than is found", async () => {
    const unnamed = "solutions/slow/from_each_start.py";
    const folder = await writeSkeleton({
      "problem.yaml": unstressed,
      [unnamed]: (text) => text.replace("# time: O(n^2)", "# time: quadratic"),
      "solutions/slow/other.py": (await readFile(join(SKELETON, unnamed), "utf8")).replace(
        "O(n^2)",
        "O(n^3)",
      ),
      "solutions/slow/fast.js": await readFile(join(SKELETON, "solutions/accepted/reference.js"), "utf8"),
    });
    const findings = errorsOf(await check(folder, false));
    expect(
      findings.map(
        ({ check, file, line, message }) => `${check} ${relative(folder, file)}:${line}: ${message}`,
      ),
    ).toEqual([
      expect.stringMatching(
        /^expectations solutions\/slow\/fast\.js:1: slow\/fast\.js is right and fast enough; /,
      ),
      expect.stringMatching(/^classes solutions\/slow\/from_each_start\.py:1: .* names no class; /),
      expect.stringMatching(
        /^classes solutions\/slow\/other\.py:2: .* says time: O\(n\^3\), but the probe finds O\(n\^2\); /,
      ),
      expect.stringMatching(/^gap solutions\/slow\/fast\.js:1: there is no gap: slow\/fast\.js spends /),
    ]);
  });

  test("a solution in the slow folder that takes too much space need not be slow", async () => {
    const folder = await writeSkeleton({
      "problem.yaml": unstressed,
      "solutions/slow/keeps_runs.py": [
        "# Right and fast, but keeps the length of every run.",
        "# time: O(n)",
        "# space: O(n)",
        "from itertools import groupby",
        "def longestRun(numbers):",
        "    return max([len(list(run)) for _, run in groupby(numbers)], default=0)",
      ].join("\n"),
    });
    const findings = errorsOf(await check(folder, false));
    expect(findings.filter(({ file }) => file.endsWith("keeps_runs.py"))).toEqual([]);
  });

  test("an accepted solution above the required class is an error", async () => {
    const folder = await writeSkeleton({
      "problem.yaml": (text) => unstressed(text).replace("time: O(n)", "time: O(log n)"),
      "solutions/accepted/reference.js": null,
      "solutions/accepted/reference.ts": null,
    });
    const findings = errorsOf(await check(folder, false));
    expect(findings.map(({ message }) => message)).toEqual([
      "accepted/reference.py takes O(n) time where O(log n) is required; mend it, or complexity in problem.yaml",
    ]);
  });
});

describe("what is wrong is told with its place and how to mend it", () => {
  const cases: [title: string, changes: Record<string, Change>, finding: RegExp][] = [
    [
      "an unknown key of problem.yaml",
      { "problem.yaml": (text) => text.replace("checker:", "cheker:") },
      /^error problem\.yaml:\d+: unknown key "cheker"; did you mean "checker"\?/,
    ],
    [
      "a missing licence",
      { "problem.yaml": (text) => text.replace(/ +licence: MIT\n/, "") },
      /^error problem\.yaml:\d+: missing key "licence"; add it/,
    ],
    [
      "a licence that nobody knows",
      { "problem.yaml": (text) => text.replace("licence: MIT", "licence: do as you like") },
      /^error problem\.yaml:30: the licence "do as you like" is no SPDX expression; write e\.g\. MIT/,
    ],
    [
      "a canary that is not there",
      { "problem.yaml": (text) => text.replace(/ +canary: .*\n/, "") },
      /^warning problem\.yaml:27: there is no canary/,
    ],
    [
      "a hidden case that is an example",
      { "tests/hidden.jsonl": added('{"id": "shown", "why": "x", "args": [[3, 1, 2]], "expected": 1}') },
      /^error tests\/hidden\.jsonl:8: hidden case "shown" is the example "all-different"; change its args/,
    ],
    [
      "a hidden case that stands in the statement",
      { "statement.md": added("So `longestRun([1000, 1000, 1000])` is 3.") },
      /^error tests\/hidden\.jsonl:6: hidden case "all-equal" stands in statement\.md/,
    ],
    [
      "the same hidden case twice",
      { "tests/hidden.jsonl": added('{"id": "void", "why": "x", "args": [[]], "expected": 0}') },
      /^warning tests\/hidden\.jsonl:8: hidden case "void" has the same args as "nothing"; delete one/,
    ],
    [
      "the same hidden case twice, in a file that begins with a byte order mark",
      {
        "tests/hidden.jsonl": (text) =>
          `\uFEFF${text}{"id": "void", "why": "x", "args": [[]], "expected": 0}\n`,
      },
      /^warning tests\/hidden\.jsonl:8: hidden case "void" has the same args as "nothing"; delete one/,
    ],
    [
      "a size of the probe that the bounds do not allow",
      {
        "problem.yaml": (text) => text.replace("to: 4096", "to: 100000000000"),
        "judge.ts": (text) =>
          text.replace(
            "  reference(",
            '  families: { "one value": ({ n }) => [many(n, () => 1)] },\n\n  reference(',
          ),
      },
      /^error judge\.ts:\d+: family "one value" at 65,536, a size of complexity\.probe, makes numbers: length 65536 is above 20000; mend it, or lower "to"/,
    ],
    [
      "a property that throws",
      { "judge.ts": (text) => text.replace("other === result", "other.none.at(result)") },
      /^error judge\.ts: problem longest-run: property "backwards .*" in judge\.ts threw: TypeError/,
    ],
    [
      "an invalid line that is accepted",
      { "tests/invalid.jsonl": added('{"id": "fine", "why": "x", "args": [[5]]}') },
      /^error tests\/invalid\.jsonl:3: "fine" is accepted; tighten validate/,
    ],
    [
      "a generator with a coin of its own",
      {
        "judge.ts": (text) =>
          text.replace("min: -2", "min: Math.random() < 2 ? -2 : 0").replace(GENERATE, OWN_COIN),
      },
      /^error judge\.ts:\d+: generate makes other inputs for the same size and seed; take all randomness from fast-check/,
    ],
    [
      "a bound that no test reaches",
      { "tests/hidden.jsonl": (text) => text.replace("-1000", "-999") },
      /^warning problem\.yaml:15: no test reaches the bound -1000 of numbers\[\]; add a case that does/,
    ],
    [
      "a checker that accepts anything",
      {
        "problem.yaml": (text) => text.replace("checker: exact", "checker: custom"),
        "judge.ts": (text) =>
          text.replace(
            "  properties:",
            "  check: (result) => (result < 0 ? 'below 0' : null),\n  properties:",
          ),
      },
      /^error judge\.ts:\d+: the checker accepts the answer of another case, in 62 of 62 cases: e\.g\. /,
    ],
    [
      "a checker that throws",
      {
        "problem.yaml": (text) => text.replace("checker: exact", "checker: custom"),
        "judge.ts": (text) =>
          text.replace(
            "  properties:",
            "  check: (result, expected) => { if (result < 0) throw new Error('no'); return result === expected ? null : 'x'; },\n  properties:",
          ),
      },
      /^error judge\.ts:\d+: the checker throws over the constant -1 for /,
    ],
    [
      "a hidden case without a reason that rejects nothing",
      { "tests/hidden.jsonl": added('{"id": "idle", "args": [[2, 2]], "expected": 2}') },
      /^warning tests\/hidden\.jsonl:8: hidden case "idle" rejects nothing that the others let pass, and has no "why"/,
    ],
    [
      "an accepted solution that is wrong, with the smallest input",
      {
        "solutions/accepted/other.py":
          "def longestRun(numbers):\n    return 1 if numbers == [2, 2] else old(numbers)\n\n\ndef old(numbers):\n    longest = run = 0\n    for at, number in enumerate(numbers):\n        run = run + 1 if at and number == numbers[at - 1] else 1\n        longest = max(longest, run)\n    return longest\n",
      },
      /^error solutions\/accepted\/other\.py:1: accepted\/other\.py is to be accepted, but: property broken: each number given twice .*, generated: \(\[2\]\), got 1/,
    ],
    [
      "a wrong solution that every test accepts",
      {
        "solutions/wrong/right.js":
          "function longestRun(numbers) {\n  let best = 0, run = 0;\n  numbers.forEach((n, i) => { run = n === numbers[i - 1] ? run + 1 : 1; best = Math.max(best, run); });\n  return best;\n}\n",
      },
      /^error solutions\/wrong\/right\.js:1: wrong\/right\.js is accepted by every test; add a hidden case/,
    ],
    [
      "a wrong solution that no test rejects, with the smallest input that would",
      {
        "solutions/wrong/rare.js":
          "function longestRun(numbers) {\n  let best = 0, run = 0;\n  numbers.forEach((n, i) => { run = n === numbers[i - 1] ? run + 1 : 1; best = Math.max(best, run); });\n  return numbers[0] > 500 && numbers[0] < 990 ? 0 : best;\n}\n",
      },
      /^error solutions\/wrong\/rare\.js:1: .*; add to tests\/hidden\.jsonl: {"id":"NAME-IT","why":"SAY WHY","args":\[\[501\]\],"expected":1}$/,
    ],
    [
      "a wrong solution that fails an example",
      { "solutions/wrong/hasty.py": "def longestRun(numbers):\n    return 3\n" },
      /^error solutions\/wrong\/hasty\.py:1: wrong\/hasty\.py fails an example, and so teaches nothing/,
    ],
    [
      "a crash that is none",
      { "solutions/crash/calm.py": "def longestRun(numbers):\n    return 3\n" },
      /^error solutions\/crash\/calm\.py:1: crash\/calm\.py is to end in a runtime error or out of memory, but: wrong answer/,
    ],
    [
      "that no solution is wrong",
      {
        "solutions/wrong/forgets_the_last.py": null,
        "solutions/wrong/one_at_least.py": null,
        "solutions/wrong/most-frequent.js": null,
      },
      /^warning solutions\/wrong: no wrong solution passes the examples; add one/,
    ],
  ];

  test.each(cases)("%s", async (_title, changes, finding) => {
    const folder = await writeQuickSkeleton(changes);
    const { findings } = await check(folder, false);
    const told = findings.map(({ severity, file, line, message }) => {
      const place = line === null ? "" : `:${line}`;
      return `${severity} ${relative(folder, file)}${place}: ${message}`;
    });
    const found = told.filter((each) => finding.test(each));
    expect(found.length === 1 ? found : told).toEqual([expect.stringMatching(finding)]);
  });
});

test("a reference that answers otherwise when asked again is told, and no solution blamed", async () => {
  const folder = await writeQuickSkeleton({
    "judge.ts": (text) =>
      `let asked = 0;\nconst seen = new Set<string>();\n${text.replace(
        "reference(numbers) {",
        "reference(numbers) {\n    const key = String(numbers);\n    if (++asked > 30 && !seen.has(key) && seen.add(key)) return 77;",
      )}`,
  });
  const { findings } = await check(folder, false);
  expect(errorsOf({ findings } as CheckedProblem)).toEqual([
    {
      ...{ severity: "error", check: "reference", file: join(folder, "judge.ts"), line: expect.any(Number) },
      message: expect.stringMatching(
        /^reference gives 77 and then \d+ on the same input \(\[.*\]\); let what it answers follow/,
      ),
    },
  ]);
});

const GENERATE = /generate: fc\.tuple\((.*)\),\n/;
const OWN_COIN = "generate: fc.tuple($1.map((numbers) => [...numbers, Math.random() < 0.5 ? 1 : 2])),\n";

// What a slow program spends under stress is not what these are about.
function unstressed(text: string): string {
  return text.replace(/ +stress: .*\n/, "");
}

function errorsOf({ findings }: CheckedProblem): CheckedProblem["findings"] {
  return findings.filter(({ severity }) => severity === "error");
}

function added(line: string): Change {
  return (text) => `${text}${line}\n`;
}

/** What is found, but for the lock, which every change makes old. */
async function check(folder: string, mutants: boolean): Promise<CheckedProblem> {
  const checked = await checkProblem(folder, { sandbox, seed: 1, jobs: 2, mutants, memory: openMemory() });
  return { ...checked, findings: checked.findings.filter((finding) => finding.check !== "lock") };
}
