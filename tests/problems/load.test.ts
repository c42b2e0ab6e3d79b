import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { findProblem, loadProblem, loadProblems, ProblemError } from "#problems";
import { DOUBLE_YAML, makeDirectory, writeDouble, writeFiles } from "./support/write-folder.ts";

const NAMED_FOR_PYTHON = { "solutions/accepted/reference.py": "def double_it(n):\n    return 2 * n\n" };

test("a folder with four files is a problem", async () => {
  const problem = await loadProblem(await writeDouble());
  expect(problem).toMatchObject({
    id: "double",
    tags: [],
    checker: { kind: "exact" },
    signature: {
      mode: "function",
      name: { python: "doubleIt", javascript: "doubleIt", typescript: "doubleIt" },
      parameters: [{ name: "n", type: { kind: "int", min: -100, max: 100 } }],
    },
    complexity: { per: "call", probe: { from: 16, to: 4096, factor: 4 }, stress: null },
    examples: [{ id: "two", why: null, args: [2n], expected: 4n }],
    hidden: [],
    judge: {},
    solutions: [{ expectation: "accepted", file: "reference.py", language: "python" }],
  });
});

test("the size of the answer may be a parameter of growth, and space may leave the answer out", async () => {
  const { complexity } = await loadProblem(
    await writeDouble({
      "problem.yaml": DOUBLE_YAML.replace(
        "  parameters: [n]\n  time: O(1)\n",
        "  parameters: [n, { name: k, of: output }]\n  time: O(n + k)\n  space_counts_output: false\n",
      ),
    }),
  );
  expect(complexity).toMatchObject({ parameters: ["n", "k"], output: "k", spaceCountsOutput: false });
});

test("the statement shows bounds and examples", async () => {
  const problem = await loadProblem(await writeDouble());
  expect(problem.statement).toContain("Double a number up to 100.");
  expect(problem.statement).toContain("Input: n = 2\nOutput: 4");
});

test("a directory gives its problems in the order of their ids, and other files are passed over", async () => {
  const directory = await makeDirectory();
  for (const id of ["zebra", "ant"]) await copyAs(directory, id);
  await writeFile(join(directory, "notes.txt"), "not a problem");
  await mkdir(join(directory, "empty"));
  expect((await loadProblems(directory)).map(({ id }) => id)).toEqual(["ant", "zebra"]);
});

test("a directory without problems is an error", async () => {
  await expect(loadProblems(await makeDirectory())).rejects.toThrow(
    /holds no problem; a problem is a folder/,
  );
});

test("a problem where a folder of problems is wanted is an error that names the folder above", async () => {
  const folder = await writeDouble();
  await expect(loadProblems(folder)).rejects.toThrow(
    new ProblemError(`${folder}: that is a problem itself; give the folder above it: ${dirname(folder)}`),
  );
});

test("a directory that is not there is an error", async () => {
  await expect(loadProblems("no/such/directory")).rejects.toThrow(
    /no\/such\/directory: there is no such folder/,
  );
});

test("an unknown problem is told with the nearest id", async () => {
  const problems = await loadProblems(dirname(await writeDouble()));
  expect(findProblem(problems, "double").title).toBe("Double");
  expect(() => findProblem(problems, "duoble")).toThrow(
    new ProblemError('unknown problem "duoble"; did you mean "double"?'),
  );
  expect(() => findProblem(problems, "xyz")).toThrow('unknown problem "xyz"; known: double');
});

test("the hash changes with any byte of any file, and with a file's name", async () => {
  const { hash } = await loadProblem(await writeDouble());
  const same = await loadProblem(await writeDouble());
  const other = await loadProblem(
    await writeDouble({ "solutions/accepted/reference.py": "def doubleIt(n): return n + n" }),
  );
  const renamed = await loadProblem(
    await writeDouble({
      "tests/examples.jsonl": null,
      "tests/hidden.jsonl": '{"id": "two", "args": [2], "expected": 4}\n',
    }),
  );
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(same.hash).toBe(hash);
  expect(new Set([hash, other.hash, renamed.hash]).size).toBe(3);
});

const COUNTER_YAML = DOUBLE_YAML.replace("mode: function", "mode: class").replace(
  /signature:[^]*?returns: int/,
  `signature:
  class:
    name: Counter
    parameters: [{ name: start, type: int }]
    methods:
      - { name: add, parameters: [{ name: n, type: int }] }
      - { name: total, returns: int }`,
);

const COUNTER = {
  "problem.yaml": COUNTER_YAML,
  "tests/examples.jsonl":
    '{"id": "one", "args": [[1], [["add", [2]], ["total", []]]], "expected": [null, 3]}',
  "solutions/accepted/reference.py": "class Counter: ...",
};

test("a class-mode problem lists its constructor and methods", async () => {
  const problem = await loadProblem(await writeDouble(COUNTER));
  expect(problem.signature.methods?.map(({ name, returns }) => [name, returns?.kind ?? null])).toEqual([
    ["constructor", null],
    ["add", null],
    ["total", "int"],
  ]);
  expect(problem.statement).toContain("Counter(1)\nadd(2)\ntotal() -> 3");
});

test("a class-mode reference is held against the cases, method by method", async () => {
  const judge = (total: number) => ({
    "judge.ts": `export default { reference: () => ["ignored", ${total}] };`,
  });
  await expect(writeDouble({ ...COUNTER, ...judge(3) }).then(loadProblem)).resolves.toMatchObject({
    id: "double",
  });
  await expect(writeDouble({ ...COUNTER, ...judge(4) }).then(loadProblem)).rejects.toThrow(
    "tests/examples.jsonl:1: expected is [null, 3], but reference in judge.ts gives [null, 4]; mend",
  );
});

test("a case that only a custom checker can judge is not held against the reference", async () => {
  const judge = "export default { reference: () => 5, check: () => null };";
  const yaml = DOUBLE_YAML.replace("mode", "checker: custom\nmode");
  const problem = await loadProblem(await writeDouble({ "problem.yaml": yaml, "judge.ts": judge }));
  expect(problem.examples[0]?.expected).toBe(4n);
});

test("a bare list bounds the items of a tuple, however deep it stands", async () => {
  const parameter = (bounds: string) =>
    DOUBLE_YAML.replace("name: n, type: int, range: [-n_max, n_max]", `name: n, ${bounds}`);
  const spans = { "tests/examples.jsonl": '{"id": "one", "args": [[[0, 9]]]}' };
  const items = "items: [[0, n_max], [1, 2]]";
  for (const bounds of [
    `type: "list<tuple<int, int>>", ${items}`,
    `type: "list<tuple<int, int>>", items: { ${items} }`,
  ]) {
    const folder = writeDouble({ ...spans, "problem.yaml": parameter(bounds) });
    await expect(folder.then(loadProblem)).rejects.toThrow("n[0][1]: 9 is above 2");
  }
});

test("a name given for one language is written as the others write it", async () => {
  const python = await loadProblem(
    await writeDouble({
      "problem.yaml": DOUBLE_YAML.replace("doubleIt", "{python: double_it}"),
      ...NAMED_FOR_PYTHON,
    }),
  );
  expect(python.signature.name).toEqual({
    python: "double_it",
    javascript: "doubleIt",
    typescript: "doubleIt",
  });
  const script = await loadProblem(
    await writeDouble({
      "problem.yaml": DOUBLE_YAML.replace("doubleIt", "{javascript: doubleIt}"),
      ...NAMED_FOR_PYTHON,
    }),
  );
  expect(script.signature.name).toEqual({
    python: "double_it",
    javascript: "doubleIt",
    typescript: "doubleIt",
  });
});

async function copyAs(directory: string, id: string): Promise<void> {
  await writeFiles(join(directory, id), {
    "problem.yaml": DOUBLE_YAML.replace("id: double", `id: ${id}`),
    "statement.md": "Double it.",
    "tests/hidden.jsonl": '{"id": "two", "args": [2]}',
    "solutions/accepted/reference.js": "function doubleIt(n) { return 2 * n; }",
  });
}

test("null is an answer that a case can say", async () => {
  const folder = await writeDouble({
    "problem.yaml": DOUBLE_YAML.replace("returns: int", "returns: optional<int>"),
    "tests/examples.jsonl": '{"id": "none", "args": [2], "expected": null}\n',
  });
  expect((await loadProblem(folder)).examples[0]?.expected).toBe(null);
});
