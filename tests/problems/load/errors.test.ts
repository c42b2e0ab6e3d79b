import { execFileSync } from "node:child_process";
import { symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadProblem, ProblemError } from "#problems";
import { DOUBLE_YAML, writeDouble } from "../support/write-folder.ts";

/** What is changed in a good folder, and the one line that says what is wrong with it. */
type Fault = readonly [title: string, changes: Readonly<Record<string, string | null>>, message: string];

const yaml = (from: string, to: string) => ({ "problem.yaml": DOUBLE_YAML.replace(from, to) });
const example = (line: string) => ({ "tests/examples.jsonl": line });
const judge = (body: string) => ({ "judge.ts": `import { defineJudge } from "assay";\n${body}\n` });
const exported = (members: string) => judge(`export default defineJudge({\n${members}\n});`);

const DEFINITION: readonly Fault[] = [
  [
    "a missing problem.yaml",
    { "problem.yaml": null },
    "problem.yaml:1: there is no such file; every problem has one",
  ],
  [
    "a problem.yaml with nothing in it",
    { "problem.yaml": "\n" },
    'problem.yaml:1: is empty; "assay new" shows what one is like',
  ],
  ["text that is not YAML", yaml("title: Double", "title: ]"), "problem.yaml:2: not YAML: "],
  [
    "a key given twice",
    yaml("version: 1", "title: Again"),
    "problem.yaml:3: not YAML: Map keys must be unique",
  ],
  ["an unknown key", yaml("title:", "titel:"), 'problem.yaml:2: unknown key "titel"; did you mean "title"?'],
  [
    "an unknown key far from all",
    yaml("version", "zzz: 1\nversion"),
    'problem.yaml:3: unknown key "zzz"; known: id, title,',
  ],
  [
    "an unknown key deep inside",
    yaml("range", "rnage"),
    'problem.yaml:10: unknown key "rnage"; did you mean "range"?',
  ],
  ["a missing key", yaml("title: Double\n", ""), 'problem.yaml:1: missing key "title"; add it'],
  ["a missing key inside", yaml("  time: O(1)\n", ""), 'problem.yaml:12: missing key "time"; add it'],
  [
    "a value of another kind",
    yaml("version: 1", "version: one"),
    'problem.yaml:3: "version" must be a number',
  ],
  [
    "a value out of a list",
    yaml("easy", "trivial"),
    'problem.yaml:4: "difficulty" must be easy or medium or hard',
  ],
  [
    "an unknown mode",
    yaml("mode: function", "mode: script"),
    'problem.yaml:5: "mode" is wrong: it must be function, class or stdio',
  ],
  [
    "a checker of what is printed where nothing is",
    yaml("mode: function", "mode: function\nchecker: tokens"),
    "problem.yaml:6: tokens are of what a program prints (mode: stdio); take another checker",
  ],
  [
    "an answer that is neither returned nor a parameter",
    yaml("  returns: int\n", ""),
    'problem.yaml:7: missing key "returns"; add it, or mutates: the parameter that is changed',
  ],
  [
    "an answer that is both",
    yaml("returns: int", "returns: int\n  mutates: n"),
    "problem.yaml:12: the answer is what is returned or the parameter that is changed; take",
  ],
  [
    "a change of a parameter that is not there",
    yaml("returns: int", "mutates: m"),
    'problem.yaml:11: unknown parameter "m"; known: n',
  ],
  [
    "a change of what cannot change",
    yaml("returns: int", "mutates: n"),
    "problem.yaml:11: n is of type int, which nothing can change in place; it takes a list, set, map",
  ],
  [
    "an error without a name in one of the languages",
    yaml("returns: int", "returns: int\n  raises: { python: ValueError }"),
    "problem.yaml:12: raises names no error for one of the languages; write {python: ",
  ],
  [
    "an id that is not the folder's name",
    yaml("id: double", "id: triple"),
    'problem.yaml:1: the id "triple" is not the folder\'s name; write double',
  ],
  [
    "an unknown type",
    yaml("type: int", "type: list<itn>"),
    'problem.yaml:10: unknown type "itn"; did you mean "int"?',
  ],
  [
    "a type that does not end",
    yaml("returns: int", "returns: list<int"),
    "problem.yaml:11: list< is never closed; add a >",
  ],
  [
    "a bound that is not declared",
    yaml("-n_max, n_max", "0, n_mx"),
    'problem.yaml:10: unknown bound "n_mx"; did you mean "n_max"?',
  ],
  [
    "a bound that the type does not have",
    yaml("range", "length"),
    'problem.yaml:10: "length" is no bound of type int; known: range',
  ],
  [
    "a length that nothing has",
    yaml("type: int, range: [-n_max, n_max]", "type: string, length: [0, 1000000000]"),
    "problem.yaml:10: a length of 1000000000 is more than an input is made of; say 10000000 at most",
  ],
  [
    "a range upside down",
    yaml("-n_max, n_max", "n_max, -n_max"),
    "problem.yaml:10: range [100, -100] is empty; swap its ends",
  ],
  [
    "bounds of one item too few in a tuple",
    yaml("type: int, range: [-n_max, n_max]", 'type: "list<tuple<int, int>>", items: [[0, 9]]'),
    "problem.yaml:10: bounds of a tuple's items are a list of 2, one for each item; write e.g. [[0, 9], [0, 9]]",
  ],
  [
    "one range for the two items of a tuple",
    yaml("type: int, range: [-n_max, n_max]", 'type: "list<tuple<int, int>>", items: [0, 9]'),
    "problem.yaml:10: range must be [least, most], e.g. [0, 100]",
  ],
  [
    "an unknown checker",
    yaml("mode", "checker: exat\nmode"),
    'problem.yaml:5: unknown key "exat"; did you mean "exact"?',
  ],
  [
    "a class that is none",
    yaml("O(1)", "linear"),
    'problem.yaml:14: "linear" is no class; write e.g. O(n log n)',
  ],
  [
    "an unknown size in a class",
    yaml("O(1)", "O(m)"),
    'problem.yaml:14: unknown name "m" in "O(m)"; known: n, log',
  ],
  [
    "a size named twice",
    yaml("parameters: [n]", "parameters: [n, n]"),
    'problem.yaml:13: "n" is there twice; name each size once',
  ],
  [
    "no size but the answer's",
    yaml("parameters: [n]", "parameters: [{ name: n, of: output }]"),
    "problem.yaml:13: the answer's size alone is no size of an input; name one of those too",
  ],
  [
    "two sizes of the answer",
    yaml("parameters: [n]", "parameters: [n, { name: j, of: output }, { name: k, of: output }]"),
    "problem.yaml:13: an answer has one size; leave one output parameter",
  ],
  [
    "a size of something else",
    yaml("parameters: [n]", "parameters: [{ name: n, of: input }]"),
    'problem.yaml:13: an item of "parameters"',
  ],
  [
    "a stress size too few",
    yaml("O(1)\n", "O(1)\n  stress: {}\n"),
    'problem.yaml:15: stress says no "n"; add it',
  ],
];

const STATEMENT_AND_SOLUTIONS: readonly Fault[] = [
  [
    "a missing statement",
    { "statement.md": null },
    "statement.md:1: there is no such file; every problem has one",
  ],
  [
    "an empty statement",
    { "statement.md": "" },
    'statement.md:1: is empty; "assay new" shows what one is like',
  ],
  [
    "a folder where a file should be",
    { "solutions/wrong/a.py/b.py": "" },
    "solutions/wrong/a.py:1: is a folder; put a file there, or rename it",
  ],
  [
    "a folder in the place of tests",
    { "tests/hidden.jsonl/more.jsonl": "" },
    "tests/hidden.jsonl:1: is a folder; put a file there, or rename it",
  ],
  [
    "an unknown placeholder",
    { "statement.md": "Double.\nUp to {{m_max}}." },
    'statement.md:2: unknown placeholder {{m_max}}; did you mean "n_max"?',
  ],
  [
    "no accepted solution",
    { "solutions/accepted/reference.py": null },
    "solutions/accepted:1: there is no accepted solution; add one, e.g. reference.py",
  ],
  [
    "an accepted solution under another name",
    { "solutions/accepted/reference.py": "def doubleItTwice(n):\n    return 4 * n\n" },
    'solutions/accepted/reference.py:1: does not define doubleIt; call its entry point so, or mend "name"',
  ],
  [
    "an unknown kind of solution",
    { "solutions/wrogn/a.py": "" },
    'solutions/wrogn/a.py:1: unknown kind of solution "wrogn"; did you mean "wrong"?',
  ],
  [
    "a solution in another language",
    { "solutions/wrong/a.rb": "" },
    "solutions/wrong/a.rb:1: is no solution; put .py, .js and .ts files there",
  ],
];

const TESTS: readonly Fault[] = [
  [
    "no tests",
    { "tests/examples.jsonl": null },
    "tests/examples.jsonl:1: there are no tests; write a line of",
  ],
  [
    "a line that is not JSON",
    example('{"id": "a", "args": [1]}\n\n{"id": '),
    "tests/examples.jsonl:3: not JSON (",
  ],
  [
    "a line with an unknown key",
    example('{"id": "a", "arg": [1]}'),
    'tests/examples.jsonl:1: unknown key "arg"; did you mean "args"?',
  ],
  [
    "an answer that nothing tells of several",
    { ...yaml("mode: function", "mode: function\nchecker: any-of"), ...example('{"id": "a", "args": [1]}') },
    "tests/examples.jsonl:1: nothing says which answers are right; write them as a list in expected, or",
  ],
  [
    "one answer where several are asked for",
    yaml("mode: function", "mode: function\nchecker: any-of"),
    "tests/examples.jsonl:1: expected: expected list, got int; mend expected",
  ],
  [
    "inputs of which nothing says all that is right",
    {
      ...yaml("mode: function", "mode: function\nchecker: any-of"),
      ...example('{"id": "a", "args": [1], "expected": [2]}'),
      ...exported("families: { one: () => [1] },"),
    },
    "judge.ts:3: families makes inputs, and with checker any-of nothing says which answers are right; write",
  ],
  [
    "a line without an input",
    example('{"id": "a"}'),
    'tests/examples.jsonl:1: a case has "args", or "stdin" for a program; write one of them',
  ],
  [
    "a line with an unknown tag",
    example('{"id": "a", "args": [{"$itn": "1"}]}'),
    'tests/examples.jsonl:1: unknown tag "$itn"',
  ],
  [
    "arguments of another type",
    example('{"id": "a", "args": ["1"]}'),
    "tests/examples.jsonl:1: n: expected int, got string; mend args",
  ],
  [
    "too many arguments",
    example('{"id": "a", "args": [1, 2]}'),
    "tests/examples.jsonl:1: args: the function takes 1 (n), not 2; mend args",
  ],
  [
    "arguments out of bounds",
    example('{"id": "a", "args": [101]}'),
    "tests/examples.jsonl:1: n: 101 is above 100; mend args, or the bounds",
  ],
  [
    "an answer of another type",
    example('{"id": "a", "args": [1], "expected": true}'),
    "tests/examples.jsonl:1: expected: expected int, got bool;",
  ],
  [
    "an error that the signature does not promise",
    example('{"id": "a", "args": [1], "raises": true}'),
    "tests/examples.jsonl:1: raises: the signature promises no error; write raises there",
  ],
  [
    "a value and an error at once",
    example('{"id": "a", "args": [1], "expected": 2, "raises": true}'),
    "tests/examples.jsonl:1: a case has a value or an error for its answer; take expected or raises away",
  ],
  [
    "an error that the reference does not give",
    {
      ...yaml("returns: int", "returns: int\n  raises: ValueError"),
      ...example('{"id": "a", "args": [1], "raises": true}'),
      ...exported("reference: (n) => 2 * n,"),
    },
    "tests/examples.jsonl:1: expected is ValueError, but reference in judge.ts gives 2; mend one of them",
  ],
  [
    "an id given twice",
    { "tests/hidden.jsonl": '{"id": "two", "args": [3]}' },
    'tests/hidden.jsonl:1: the id "two" is also at ',
  ],
  [
    "an invalid case that is accepted",
    { "tests/invalid.jsonl": '{"id": "good", "args": [3]}' },
    'tests/invalid.jsonl:1: "good" is accepted; tighten validate',
  ],
];

const JUDGE: readonly Fault[] = [
  [
    "a judge that throws",
    judge("\nthrow new Error('oh\\nno');"),
    "judge.ts:3: cannot be loaded: Error: oh no; mend the code",
  ],
  ["a judge with bad syntax", judge("const = 3;"), "judge.ts:"],
  [
    "a judge without a default export",
    judge("export const judge = defineJudge({});"),
    "judge.ts:1: exports no judge; write: export default",
  ],
  [
    "a judge with an unknown key",
    exported("\n  referense: (n: number) => 2 * n,"),
    'judge.ts:4: unknown key "referense"; did you mean "reference"?',
  ],
  [
    "a property without holds",
    exported('  properties: { "it is even": {} },'),
    'judge.ts:3: missing key "holds"; add it',
  ],
  [
    "a generator that is none",
    exported("  generate: 3,"),
    'judge.ts:3: "generate" is wrong: it must be a fast-check arbitrary',
  ],
  [
    "a case that validate refuses",
    exported("  validate: (n: number) => (n === 2 ? 'two is no number' : null),"),
    "tests/examples.jsonl:1: validate refuses it: two is no number; mend args",
  ],
  [
    "a validate that throws",
    exported("  validate: (n: number) => {\n    throw new Error('no');\n  },"),
    "judge.ts:4: validate threw Error: no; let it return text",
  ],
  [
    "a validate that refuses every generated input",
    {
      ...yaml("n_max: 100", "n_max: 100000"),
      ...exported("  validate: (n: number) => (n === 54321 ? null : 'no'),"),
      ...example('{"id": "a", "args": [54321]}'),
    },
    "judge.ts:3: validate refuses all of 100 generated inputs",
  ],
  [
    "a generator that throws",
    {
      "judge.ts": `import fc from "fast-check";
export default {
  generate: fc.constant(0).map(() => {
    throw new Error("no");
  }),
};`,
    },
    "judge.ts:4: generate threw Error: no; mend it",
  ],
  [
    "a generator that leaves the bounds",
    { "judge.ts": 'import fc from "fast-check";\nexport default {\n  generate: fc.constant([101]),\n};' },
    "judge.ts:3: generate makes n: 101 is above 100; mend generate, or the bounds",
  ],
  [
    "a reference that disagrees with a case",
    exported("  reference: (n) => n * n + 1,"),
    "tests/examples.jsonl:1: expected is 4, but reference in judge.ts gives 5; mend one of them",
  ],
  [
    "a reference that answers otherwise when asked again",
    exported("  reference: ((asked) => (n) => (asked++ === 0 ? 5 : n * n))(0),"),
    "tests/examples.jsonl:1: reference in judge.ts gives 5 and then 4 on the same input; let what it answers follow from",
  ],
  [
    "a reference that throws",
    exported("  reference: (n) => {\n    throw new Error('no');\n  },"),
    'judge.ts:4: reference on "two" threw Error: no; mend it',
  ],
  [
    "a reference that gives another type",
    { ...exported("  reference: (n) => `${n}`,"), ...example('{"id": "a", "args": [2]}') },
    'judge.ts:3: reference on "a" gives no answer of the declared type: ',
  ],
  [
    "a family that throws",
    exported("  families: {\n    large: () => {\n      throw new Error('no');\n    },\n  },"),
    'judge.ts:5: family "large" at n = 16 threw Error: no; mend it',
  ],
  [
    "a family that gives no list",
    exported("  families: {\n    'as large': ({ n }) => n,\n  },"),
    'judge.ts:4: family "as large" at n = 16 gives no list of arguments; return them in [ ]',
  ],
  [
    "a family of too few arguments",
    exported("  families: {\n    small: () => [1],\n    empty: () => [],\n  },"),
    'judge.ts:5: family "empty" at n = 16 makes args: the function takes 1 (n), not 0; mend it,',
  ],
  [
    "a family of another type",
    exported("  families: {\n    large: ({ n }) => [`${n}`],\n  },"),
    'judge.ts:4: family "large" at n = 16 makes n: ',
  ],
  [
    "a family out of bounds",
    exported("  families: {\n    large: ({ n }) => [n * n],\n  },"),
    'judge.ts:4: family "large" at n = 16 makes n: 256 is above 100; mend it, the bounds, or complexity.probe',
  ],
  [
    "a family that validate refuses",
    exported(
      "  validate: (n) => (n === 16 ? 'odd' : null),\n  families: {\n    own(size) { return [size.n]; },\n  },",
    ),
    'judge.ts:5: family "own" at n = 16 makes what validate refuses: odd; mend it, validate,',
  ],
  [
    "a custom checker without check",
    yaml("mode", "checker: custom\nmode"),
    'judge.ts:1: problem.yaml says "checker: custom", and there is no check',
  ],
];

test("bytes that are no text are told with their line", async () => {
  const folder = await writeDouble();
  const file = join(folder, "tests/hidden.jsonl");
  await writeFile(file, Buffer.from('{"id": "one", "args": [1]}\n{"id": "\xff", "args": [2]}\n', "latin1"));
  await expect(loadProblem(folder)).rejects.toThrow(`${file}:2: is not UTF-8; save it as UTF-8`);
});

test.skipIf(process.platform === "win32")(
  "what is neither file nor folder is told for what it is",
  async () => {
    const linked = await writeDouble();
    const file = join(linked, "solutions/accepted/odd.py");
    await symlink("/dev/zero", file);
    await expect(loadProblem(linked)).rejects.toThrow(`${file}:1: is a link; put a file there, or rename it`);
    const piped = await writeDouble();
    execFileSync("mkfifo", [join(piped, "judge.ts")]);
    await expect(loadProblem(piped)).rejects.toThrow(
      "judge.ts:1: is no file but a pipe, a socket or a device;",
    );
  },
);

const rows = { DEFINITION, STATEMENT_AND_SOLUTIONS, TESTS, JUDGE };

describe.each(Object.entries(rows))("%s", (_, faults) => {
  test.each(faults)("%s is told in one line with its place", async (_title, changes, message) => {
    const folder = await writeDouble(changes);
    const error: unknown = await loadProblem(folder).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ProblemError);
    expect((error as ProblemError).message.slice(0, join(folder, message).length)).toBe(
      join(folder, message),
    );
    expect((error as ProblemError).message).not.toContain("\n");
  });
});
