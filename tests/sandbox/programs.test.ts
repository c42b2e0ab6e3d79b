import { describe, expect, test } from "vitest";
import { asUntrusted, DEFAULT_LIMITS, type Limits, type Outcome } from "#sandbox";
import { useSandbox } from "../support/javascript-sandbox.ts";

const sandbox = useSandbox();
const entry = { kind: "program", name: "" } as const;

interface Options {
  readonly language?: "python" | "javascript" | "typescript";
  readonly limits?: Partial<Limits>;
}

/** What a program comes to with each input, or with loading. */
async function run(source: string, inputs: readonly string[], options: Options = {}): Promise<Outcome[]> {
  const { language = "python", limits = {} } = options;
  const request = { language, source: asUntrusted(source), entry, seed: 1 };
  return sandbox().withSession({ ...request, limits: { ...DEFAULT_LIMITS, ...limits } }, async (session) => {
    const failure = await session.load();
    return failure === null ? session.call(inputs.map((input) => [input])) : [failure];
  });
}

const runScript = (source: string, inputs: readonly string[], limits: Partial<Limits> = {}) =>
  run(source, inputs, { language: "javascript", limits });

const NUMBERS = "2\n3 4\n";

describe("a program in Python", () => {
  test.each([
    ["input", "n = int(input())\nprint(sum(map(int, input().split())) * n)"],
    ["sys.stdin", "import sys\nn, *rest = map(int, sys.stdin.read().split())\nprint(sum(rest) * n)"],
    [
      "lines of sys.stdin",
      "import sys\nlines = [line.rstrip() for line in sys.stdin]\nsys.stdout.write('14\\n' if lines == ['2', '3 4'] else '?')",
    ],
    [
      "bytes",
      "import sys\ndata = sys.stdin.buffer.read().split()\nsys.stdout.buffer.write(b'%d\\n' % (int(data[0]) * 7))",
    ],
    ["a file", "data = open(0).read().split()\nprint(7 * int(data[0]))"],
    ["the file of standard input", "print(len(open('/dev/stdin').read().split()) * 4 + 2)"],
    ["a main function", "def main():\n    input()\n    print(14)\nif __name__ == '__main__':\n    main()"],
    ["what is printed at exit", "import atexit\natexit.register(lambda: print(14))"],
    ["an exit", "import sys\nprint(14)\nsys.exit()\nprint(15)"],
    ["exit of no module", "print(14)\nexit(0)"],
  ])("reads and prints by %s", async (_title, source) => {
    expect(await run(source, [NUMBERS])).toMatchObject([{ kind: "returned", value: "14\n" }]);
  });

  test("is given text of every kind and gives it back", async () => {
    const text = "añ€😀\n\ufffd\u0000z";
    expect(await run("import sys\nsys.stdout.write(sys.stdin.read())", [text])).toMatchObject([
      { value: text },
    ]);
  });

  test("tells how it failed", async () => {
    expect(await run("print(1)\ninput()", [""])).toMatchObject([
      { kind: "raised", error: { type: "EOFError", line: 2 } },
    ]);
    expect(await run("import sys\nsys.exit(3)", [""])).toMatchObject([
      { kind: "raised", error: { type: "SystemExit", message: "3" } },
    ]);
    expect(await run("while True: pass", [""], { limits: { fuelInstructions: 1e7 } })).toMatchObject([
      { kind: "out-of-fuel" },
    ]);
    expect(await run("print('x' * 5000)", [""], { limits: { outputBytes: 1000 } })).toMatchObject([
      { kind: "too-much-output" },
    ]);
    expect(await run("print(", [""])).toMatchObject([{ kind: "bad-source" }]);
  });
});

test("what a program does behind its end is not printed", async () => {
  const destructor = "class Late:\n    def __del__(self): print('late')\nlate = Late()\nprint('in time')";
  expect(await run(destructor, [""])).toMatchObject([{ value: "in time\n" }]);
  const killed = "import os\nprint('in time', flush=True)\nos._exit(0)";
  expect(await run(killed, [""])).toMatchObject([{ kind: "raised", error: { type: "SystemExit" } }]);
  const replaced = "import io, sys\nprint('in time')\nsys.stdout = io.StringIO()\nprint('elsewhere')";
  expect(await run(replaced, [""])).toMatchObject([{ value: "in time\n" }]);
  const failing =
    "import sys\nclass Sly:\n    closed = False\n    def flush(self): raise KeyError(1)\nsys.stdout = Sly()";
  expect(await run(failing, [""])).toMatchObject([{ kind: "raised", error: { type: "KeyError" } }]);
});

test("a program finds neither the harness nor what another run was given", async () => {
  const python = `
import gc, sys
gc.unfreeze()
found = [name for name in dir() if name[:2] != "__" and name not in ("gc", "sys")]
print(found, __name__, sys.argv, "ListNode" in dir(__builtins__), sys.stdin.read())`;
  expect(await run(python, ["one", "two"])).toMatchObject([
    { value: "[] __main__ [''] False one\n" },
    { value: "[] __main__ [''] False two\n" },
  ]);
  const script = `
const names = Object.getOwnPropertyNames(globalThis).filter((name) => /world|gauge|harness|input|own/i.test(name));
console.log(names.length, typeof module, Object.keys(process.env).length, process.stdin.read() + "");`;
  expect(await runScript(script, ["one", "two"])).toMatchObject([
    { value: "0 object 0 one\n" },
    { value: "0 object 0 two\n" },
  ]);
});

describe("a program in JavaScript", () => {
  const sum = "const [n, ...rest] = text.split(/\\s+/).map(Number); console.log(n * (rest[0] + rest[1]));";
  test.each([
    ["fs", `const text = require("fs").readFileSync(0, "utf8").trim(); ${sum}`],
    [
      "the file of standard input",
      `const text = require("node:fs").readFileSync("/dev/stdin").toString().trim(); ${sum}`,
    ],
    ["an import", `import { readFileSync as read } from "fs"; const text = read(0, "utf8").trim(); ${sum}`],
    [
      "an import by default",
      `import fs from "node:fs";\nconst text = fs.readFileSync(0, { encoding: "utf8" }).trim(); ${sum}`,
    ],
    [
      "events",
      `let text = ""; process.stdin.on("data", (chunk) => (text += chunk)); process.stdin.on("end", () => { text = text.trim(); ${sum} });`,
    ],
    [
      "readable events",
      `let text = ""; process.stdin.setEncoding("utf8"); process.stdin.on("readable", () => { let chunk; while ((chunk = process.stdin.read()) !== null) text += chunk; }); process.stdin.on("end", () => { text = text.trim(); ${sum} });`,
    ],
    [
      "lines",
      `const rl = require("readline").createInterface({ input: process.stdin }); const lines = []; rl.on("line", (line) => lines.push(line)).on("close", () => { const text = lines.join(" "); ${sum} });`,
    ],
    [
      "lines in a loop",
      `const rl = require("readline").createInterface({ input: process.stdin }); (async () => { let text = ""; for await (const line of rl) text += line + " "; text = text.trim(); ${sum} })();`,
    ],
    [
      "chunks in a loop",
      `(async () => { let text = ""; for await (const chunk of process.stdin) text += chunk; text = text.trim(); ${sum} })();`,
    ],
    [
      "questions",
      `const rl = require("readline").createInterface({ input: process.stdin, output: process.stdout }); rl.question("", (one) => rl.question("", (two) => { const text = one + " " + two; ${sum} rl.close(); }));`,
    ],
    ["process.stdout", `process.stdout.write("1"); process.stdout.write("4\\n");`],
    ["an exit", `console.log(14); process.exit(0); console.log(15);`],
    ["an exit that it catches", `console.log(14); try { process.exit(); } catch { console.log(15); }`],
  ])("reads and prints by %s", async (_title, source) => {
    expect(await runScript(source, [NUMBERS])).toMatchObject([
      { kind: "returned", value: "14\n", cost: expect.any(Number) as number },
    ]);
  });

  test("prints as Node does", async () => {
    const source = `console.log("a", 1, -0, 2n, true, null, undefined);
console.log([1, "b", [2.5, []]], { c: 1, "d e": [{}] }, new Map([["k", 1]]), new Set([1]));
console.log();
console.info([[[[1]]]], function f() {}, class A {}, new (class B { x = 1 })());
console.error("nobody reads this");`;
    expect(await runScript(source, [""])).toMatchObject([
      {
        value: `a 1 -0 2n true null undefined
[ 1, 'b', [ 2.5, [] ] ] { c: 1, 'd e': [ {} ] } Map(1) { 'k' => 1 } Set(1) { 1 }

[ [ [ [Array] ] ] ] [Function: f] [class A] B { x: 1 }
`,
      },
    ]);
  });

  test("is given text of every kind and gives it back", async () => {
    const text = "añ€😀\n\ufffd\u0000z";
    const source = `const data = require("fs").readFileSync(0);
const same = "añ€😀\\n\\ufffd\\0z";
process.stdout.write(data.toString() === same && data.length === 16 && data[1] === 0xc3 ? String(data) : "?" + data.length);`;
    expect(await runScript(source, [text])).toMatchObject([{ value: text }]);
  });

  test("tells how it failed", async () => {
    expect(await runScript("console.log(1);\nnull.x;", [""])).toMatchObject([
      { kind: "raised", error: { type: "TypeError", line: 2 }, cost: expect.any(Number) as number },
    ]);
    expect(
      await runScript("process.stdin.on('end', () => {\nthrow new RangeError('no'); });", [""]),
    ).toMatchObject([{ kind: "raised", error: { type: "RangeError", line: 2 } }]);
    expect(await runScript("process.exit(3);", [""])).toMatchObject([
      { kind: "raised", error: { message: "the program ended with exit code 3" } },
    ]);
    expect(await runScript("for (;;);", [""], { fuelInstructions: 1e7 })).toMatchObject([
      { kind: "out-of-fuel" },
    ]);
    expect(await runScript("console.log('x'.repeat(5000));", [""], { outputBytes: 1000 })).toMatchObject([
      { kind: "too-much-output" },
    ]);
    expect(await runScript("const = 1;", [""])).toMatchObject([{ kind: "bad-source" }]);
    expect(await runScript("require('http');", [""])).toMatchObject([{ kind: "raised" }]);
  });

  test("that says one thing where it counts and another where it is judged says nothing", async () => {
    const source = "console.log(new Error('x').stack.startsWith('Error') ? 1 : 2);";
    expect(await runScript(source, [""])).toMatchObject([{ kind: "unreadable-value" }]);
  });
});

const COUNTER = {
  python: "import sys\nsys.seen = getattr(sys, 'seen', 0) + 1\nprint(sys.seen, input())",
  javascript:
    "globalThis.seen = (globalThis.seen ?? 0) + 1; console.log(seen, require('fs').readFileSync(0, 'utf8'));",
} as const;

describe.each(["python", "javascript"] as const)("each run in %s", (language) => {
  test("is in a realm of its own, and costs the same wherever it stands in a batch", async () => {
    const outcomes = await run(COUNTER[language], ["a", "b", "a"], { language });
    expect(outcomes).toMatchObject([{ value: "1 a\n" }, { value: "1 b\n" }, { value: "1 a\n" }]);
    expect(outcomes[2]).toEqual(outcomes[0]);
  });

  test("is measured from its start to its end", async () => {
    const source = {
      python: "n = int(input())\nprint(sum([1] * n))",
      javascript:
        "const n = +require('fs').readFileSync(0, 'utf8'); let t = 0; for (const x of new Array(n).fill(1)) t += x; console.log(t);",
    }[language];
    const request = { language, source: asUntrusted(source), entry, limits: DEFAULT_LIMITS, seed: 1 };
    const [small, large] = await sandbox().withSession(request, async (session) => {
      await session.load();
      return [await session.measure(["20000"]), await session.measure(["40000"])] as const;
    });
    expect(large.outcome).toMatchObject({ kind: "returned", value: "40000\n" });
    expect(large.timeInstructions).toBeGreaterThan((small.timeInstructions ?? 0) + 1000);
    expect((large.spaceBytes ?? 0) - (small.spaceBytes ?? 0)).toBeGreaterThan(70_000);
  });
});
