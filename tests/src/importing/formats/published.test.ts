import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { loadProblem } from "#problems";
import { buildProblem } from "../../../../src/importing/build-problem.ts";
import { textInPickle } from "../../../../src/importing/formats/text-in-pickle.ts";
import { type Draft, FORMATS } from "../../../../src/importing/index.ts";
import { tellTests } from "../../../../src/importing/tell-tests.ts";
import { linesOf, useImporting } from "../support.ts";

const importing = useImporting();

const filesOf = async (draft: Draft | undefined) =>
  buildProblem(draft as Draft, await tellTests(importing.sandbox, draft as Draft));

test("a row of LeetCodeDataset: a method of a class Solution, arguments by name", async () => {
  const row = {
    task_id: "twice-each",
    difficulty: "Hard",
    problem_description: "Twice each.",
    starter_code: "class Solution:\n    def twiceEach(self, nums):\n        ",
    prompt: "from typing import *\n",
    completion:
      "class Solution:\n    def twiceEach(self, nums: List[int]) -> List[int]:\n        return [2 * n for n in nums]\n",
    entry_point: "Solution().twiceEach",
    test: "def check(candidate):\n    assert candidate(nums = [1, 2]) == [2, 4]\n    assert candidate(nums = []) == []\n",
  };
  const file = await importing.file("leetcode.jsonl", JSON.stringify(row));
  const { out, imported } = await importing.import(await FORMATS.leetcode(file));
  expect(imported).toMatchObject([{ slug: "leetcode-twice-each", tests: 2, untold: [] }]);
  const problem = await loadProblem(join(out, "leetcode-twice-each"));
  expect(problem).toMatchObject({ difficulty: "hard", signature: { parameters: [{ name: "nums" }] } });
});

const TESTS = [{ input: "[1, 2]\n3", output: "6", testtype: "functional" }];
const question = {
  question_id: "900",
  question_title: "Add all",
  question_content: "Add all.",
  platform: "leetcode",
  contest_date: "2024-01-02T00:00:00",
  starter_code: "class Solution:\n    def addAll(self, nums: List[int], start: int) -> int:\n        ",
  difficulty: "easy",
  public_test_cases: JSON.stringify(TESTS),
  metadata: JSON.stringify({ func_name: "addAll" }),
};

function pickled(text: string): Buffer {
  const bytes = Buffer.from(text);
  const head = Buffer.from([0x80, 4, 0x95, ...Array<number>(8).fill(0), 0x58, 0, 0, 0, 0]);
  head.writeUInt32LE(bytes.length, head.length - 4);
  return Buffer.concat([head, bytes, Buffer.from([0x94, 0x2e])]);
}

test("a row of LiveCodeBench: arguments a line, private tests in a pickle, and no solution", async () => {
  const hidden = JSON.stringify([{ input: "[]\n-1", output: "-1", testtype: "functional" }]);
  const row = { ...question, private_test_cases: deflateSync(pickled(hidden)).toString("base64") };
  const file = await importing.file("livecodebench.jsonl", JSON.stringify(row));
  const { out, imported } = await importing.import(await FORMATS.livecodebench(file));
  expect(imported).toMatchObject([{ slug: "livecodebench-900", tests: 2, untold: [] }]);
  expect(await linesOf(out, "livecodebench-900")).toEqual([
    { id: "test-2", args: [[], -1], expected: -1 },
    { id: "test-1", args: [[1, 2], 3], expected: 6 },
  ]);
  const { signature, solutions } = await loadProblem(join(out, "livecodebench-900"));
  expect(signature.parameters.map(({ name }) => name)).toEqual(["nums", "start"]);
  expect(solutions).toEqual([]);
});

test("a row of LiveCodeBench that reads standard input becomes a whole program's problem", async () => {
  const tests = JSON.stringify([{ input: "1 2\n", output: "3\n", testtype: "stdin" }]);
  const row = { ...question, starter_code: "", metadata: "{}", public_test_cases: tests };
  const drafts = await FORMATS.livecodebench(await importing.file("stdin.jsonl", JSON.stringify(row)));
  const { out } = await importing.import(drafts);
  expect(await linesOf(out, "livecodebench-900")).toEqual([{ id: "test-1", stdin: "1 2\n", stdout: "3\n" }]);
  const problem = await loadProblem(join(out, "livecodebench-900"));
  expect(problem).toMatchObject({ signature: { mode: "stdio" }, checker: { kind: "tokens" } });
});

test("a pickle of anything but one text is refused, and nothing in it is run", () => {
  expect(textInPickle(pickled("añ"))).toBe("añ");
  expect(() => textInPickle(Buffer.from("cos\nsystem\n(S'true'\ntR."))).toThrow(
    "something else than one text",
  );
});

test("an exercise of Exercism: a problem for each function, replaced cases left out, errors as errors", async () => {
  const data = {
    exercise: "halving",
    cases: [
      {
        description: "numbers",
        cases: [
          { uuid: "a", description: "old", property: "halveIt", input: { wholeNumber: 4 }, expected: 3 },
          {
            uuid: "b",
            reimplements: "a",
            description: "four",
            property: "halveIt",
            input: { wholeNumber: 4 },
            expected: 2,
          },
          {
            uuid: "c",
            description: "odd",
            property: "halveIt",
            input: { wholeNumber: 3 },
            expected: { error: "odd" },
          },
        ],
      },
      { uuid: "d", description: "says so", property: "describe", input: {}, expected: "halves" },
    ],
  };
  const file = await importing.file("canonical-data.json", JSON.stringify(data));
  const { out, imported } = await importing.import(await FORMATS.exercism(file));
  expect(imported.map(({ slug, tests, untold }) => [slug, tests, untold])).toEqual([
    ["exercism-halving-halveit", 2, []],
    ["exercism-halving-describe", 1, []],
  ]);
  expect(await linesOf(out, "exercism-halving-halveit")).toEqual([
    { id: "b", args: [4], expected: 2 },
    { id: "c", args: [3], raises: true },
  ]);
  const { signature } = await loadProblem(join(out, "exercism-halving-halveit"));
  expect(signature).toMatchObject({ name: { python: "halve_it", javascript: "halveIt" } });
});

async function packageWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), "package-")), "addtwo");
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

const PACKAGE = {
  "problem.yaml":
    "name: Add two\nlicense: cc by-sa\nauthor: A. Nyone\nvalidator_flags: float_tolerance 1e-4\n",
  "problem_statement/problem.en.md": "Add them.",
  "data/sample/1.in": "1 2\n",
  "data/sample/1.ans": "3\n",
  "data/secret/big/a.in": "1000 2\n",
  "data/secret/big/a.ans": "1002\n",
  "submissions/accepted/a.py": "print(sum(map(int, input().split())))\n",
};

test("a problem package: samples and secret groups, tolerance, licence, solution", async () => {
  const [draft] = await FORMATS.kattis(await packageWith(PACKAGE));
  expect(draft).toMatchObject({
    taskId: "Kattis/addtwo",
    source: { licence: "CC-BY-SA-4.0", author: "A. Nyone" },
  });
  const files = await filesOf(draft);
  expect(files["problem.yaml"]).toMatch(/checker:\n {2}float:\n {4}abs: 0\.0001\n {4}rel: 0\.0001/);
  expect(files["tests/hidden.jsonl"]?.split("\n")[1]).toBe(
    '{"id":"secret-big-a","stdin":"1000 2\\n","stdout":"1002\\n"}',
  );
  expect(files["solutions/accepted/reference.py"]).toContain("sum(map(int");
});

test("a problem package with a validator of its own is named as such", async () => {
  const custom = { ...PACKAGE, "problem.yaml": "name: Add two\nlicense: cc0\nvalidation: custom\n" };
  const { imported } = await importing.import(await FORMATS.kattis(await packageWith(custom)));
  expect(imported[0]).toMatchObject({ slug: null, untold: ["a validator of its own says what is right"] });
});

test.each([{ private_test_cases: "eJw=" }, { public_test_cases: "[1]" }, { metadata: "{" }])(
  "a row of LiveCodeBench with %j is refused in one line",
  async (changes) => {
    const rows = [question, { ...question, ...changes }].map((row) => JSON.stringify(row)).join("\n");
    const error: unknown = await FORMATS.livecodebench(await importing.file("torn.jsonl", rows)).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({
      name: "ImportError",
      message: expect.stringMatching(/torn\.jsonl: problem 2: its metadata or its tests are not [^\n]+$/),
    });
  },
);
