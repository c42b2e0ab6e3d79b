import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { probeSchema } from "../../../src/probe/probe-schema.ts";
import { runCli } from "../support/run-cli.ts";

const ROOT = join(import.meta.dirname, "../../..");
const solution = (problem: string, file: string) => join(ROOT, "problems", problem, "solutions", file);
const MEDIAN = "median-of-two-sorted-arrays";

describe("a probe of one file", () => {
  test("tells first that it is right, then table, class, rivals and plot, for time and space", async () => {
    const { code, stdout } = await runCli(
      ...["probe", solution(MEDIAN, "slow/sorted_concatenation.py"), "--problem", MEDIAN],
    );
    expect(code).toBe(0);
    const parts = [
      ...["accepted\n", "times the reference's, at m = 16,384, n = 16,384", "time: O(m + n)", "not met"],
      ...["fit: ", "runner-up: ", "worst family", "instructions, log scale", "m + n, log scale"],
      ...[
        "● measured",
        "+ fitted O(m + n)",
        "· required O(log(m + n))",
        "space: O(m + n)",
        "bytes at the peak",
      ],
    ];
    const places = parts.map((part) => stdout.indexOf(part));
    expect(parts.filter((part) => !stdout.includes(part))).toEqual([]);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(stdout).not.toContain("\u001B");
    expect(
      Math.max(
        ...stdout
          .split("\n")
          .slice(1)
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(80);
  });

  test("of wrong code tells the counterexample, measures nothing, and ends with 1", async () => {
    const { code, stdout } = await runCli(
      ...["probe", solution(MEDIAN, "wrong/integer_division.py"), "--problem", MEDIAN],
    );
    expect(code).toBe(1);
    expect(stdout).toContain("wrong answer\n");
    expect(stdout).toMatch(/^ {2}got .*expected /m);
    expect(stdout).not.toContain("log scale");
  });

  test("of code that is slow alone tells the class, the table and the plot all the same, and ends with 1", async () => {
    const { code, stdout } = await runCli(
      ...["probe", solution("pair-with-sum", "slow/all_pairs.py"), "--problem", "pair-with-sum"],
    );
    expect(code).toBe(1);
    const parts = [
      "too slow, and its time grows as O(n^2): ",
      "times the reference's",
      "time: O(n^2)",
      "not met",
    ];
    expect(parts.filter((part) => !stdout.includes(part))).toEqual([]);
    expect(stdout).toContain("+ fitted O(n^2)");
  });

  test("of slow code that is wrong, too, or that never ends tells no growth, and why", async () => {
    const of = async (source: string) => {
      const file = join(mkdtempSync(join(tmpdir(), "assay-")), "slow.js");
      writeFileSync(file, source);
      const { code, stdout } = await runCli("probe", file, "--problem", "missing-number", "--json");
      const { verdict, complexity } = probeSchema.parse(JSON.parse(stdout));
      return { code, kind: verdict.kind, points: complexity?.time.points.length ?? null };
    };
    const name = "missingNumber";
    expect(await of(`function ${name}(numbers) { for (;;); }`)).toEqual({
      code: 1,
      kind: "too-slow",
      points: 0,
    });
    const wrong = `function ${name}(numbers) { while (numbers.length === 4); const n = numbers.length; return n > 6 ? -1 : (n * (n + 1)) / 2 - numbers.reduce((sum, one) => sum + one, 0); }`;
    expect(await of(wrong)).toEqual({ code: 1, kind: "too-slow", points: null });
  });

  test("reads standard input, tells a class by the operation, and is the same JSON each time", async () => {
    const file = solution("lru-cache", "accepted/reference.js");
    const [one, other] = [await probeInput(file), await probeInput(file)];
    const probe = probeSchema.parse(JSON.parse(one));
    expect(probe).toMatchObject({
      language: "javascript",
      per: "operation",
      verdict: { kind: "accepted" },
      complexity: { time: { class: "O(1)", met: true } },
      efficiency: { ratio: 1 },
    });
    expect(probe.predictions?.time).toHaveLength(probe.complexity?.time.points.length ?? 0);
    expect(other).toBe(one);
  });

  test("prints nothing of the candidate's raw", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "assay-")), "evil.py");
    writeFileSync(
      file,
      'def findMedianSortedArrays(a, b):\n    raise ValueError("\\x1b]0;owned\\x07\\u202e")\n',
    );
    for (const options of [[], ["--json"]]) {
      const { code, stdout } = await runCli("probe", file, "--problem", MEDIAN, ...options);
      expect(code).toBe(1);
      expect(stdout).toContain("owned");
      expect(stdout.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202E]/u);
    }
  });

  test("of what is not there is refused in one line", async () => {
    const refused = async (...args: readonly string[]) => {
      const { code, stdout, stderr } = await runCli("probe", ...args);
      expect({ stdout, lines: stderr.split("\n").length }).toEqual({ stdout: "", lines: 2 });
      return `${code} ${stderr}`;
    };
    expect(await refused("no.py", "--problem", MEDIAN)).toContain("2 assay: no.py: cannot be read");
    expect(await refused("no.py", "--problem", "lru-cash")).toContain("2 assay: ");
    expect(await refused("no.py")).toContain("64 assay: ");
  });
});

async function probeInput(file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const main = join(ROOT, "src/cli/main.ts");
    const child = execFile(
      ...([process.execPath, [main, "probe", "-", "--problem", "lru-cache", "--json"]] as const),
      { maxBuffer: 2 ** 26 },
      (error, stdout) => (error === null ? resolve(stdout) : reject(error)),
    );
    child.stdin?.end(readFileSync(file));
  });
}
