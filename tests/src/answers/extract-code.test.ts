import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractCode } from "../../../src/answers/extract-code.ts";
import { type FoundCode, HOWS, type Wanted } from "../../../src/answers/extraction.ts";

const want: Wanted = {
  names: { python: "solve", javascript: "solve", typescript: "solve" },
  mode: "function",
};
const DEF = "def solve(a):\n    return a + 1\n";
const FENCE = "```";

function fenced(code: string, tag = "python"): string {
  return `${FENCE}${tag}\n${code}${code.endsWith("\n") ? "" : "\n"}${FENCE}\n`;
}

function codeIn(response: string, wanted: Wanted = want): FoundCode {
  const extraction = extractCode(response, wanted);
  if (extraction.kind !== "code") throw new Error(`no code: ${extraction.reason}`);
  return extraction;
}

function reasonIn(response: string): string {
  const extraction = extractCode(response, want);
  return extraction.kind === "no-code" ? extraction.reason : `code: ${extraction.source}`;
}

describe("fences", () => {
  test.each(["python", "py", "Python3", "{.python .numberLines}", "python title=a.py", "", "text"])(
    "a fence tagged %j is found",
    (tag) => {
      expect(codeIn(`Here it is:\n\n${fenced(DEF, tag)}\nIt adds one.`)).toEqual({
        kind: "code",
        source: DEF,
        language: "python",
        how: "fence-defining-entry",
        block: 0,
        blocks: 1,
        joined: [],
        truncated: false,
      });
    },
  );

  test.each(["~~~", "````", "~~~~~"])("a fence of %s is found and closes with its like alone", (fence) => {
    const code = `def solve(a):\n    """\n${FENCE}\n    """\n    return a\n`;
    expect(codeIn(`${fence}python\n${code}${fence}\n`).source).toBe(code);
  });

  test("a fence in a list loses the list's indentation and no more", () => {
    const inList = `1. First:\n\n   ${FENCE}python\n   def solve(a):\n       return a\n   ${FENCE}\n`;
    expect(codeIn(inList).source).toBe("def solve(a):\n    return a\n");
  });

  test("a fence behind a list marker is found", () => {
    expect(codeIn(`- ${FENCE}py\n  def solve(a):\n      return a\n  ${FENCE}\n`).source).toContain(
      "\n    return a",
    );
  });

  test("a fenced program that is indented as a whole is moved to the margin", () => {
    expect(codeIn(fenced("    def solve(a):\n        return a\n")).source).toBe(
      "def solve(a):\n    return a\n",
    );
  });

  test("a fence inside a docstring does not end the block", () => {
    const code = `def solve(a):\n    """Adds.\n\n    ${FENCE}python\n    solve(1)\n    ${FENCE}\n    """\n    return a + 1\n`;
    expect(codeIn(fenced(code)).source).toBe(code);
  });

  test("a fence that closes at the end of a code line closes", () => {
    expect(codeIn(`${FENCE}python\ndef solve(a): return a${FENCE}\nThat is all.`).source).toBe(
      "def solve(a): return a\n",
    );
  });

  test("prose behind the closing fence is not code", () => {
    expect(codeIn(`${FENCE}python\n${DEF}${FENCE} This adds one.\nMore prose.`).source).toBe(DEF);
  });

  test("an opening fence with a language ends a block whose own fence was forgotten", () => {
    const found = codeIn(`${FENCE}python\n${DEF}\n${FENCE}python\nprint(solve(1))\n${FENCE}\n`);
    expect([found.source, found.block, found.truncated]).toEqual([DEF, 0, false]);
  });

  test("code on the line of the opening fence is not lost", () => {
    expect(codeIn(`${FENCE}python def solve(a):\n    return a\n${FENCE}`).source).toBe(
      "def solve(a):\n    return a\n",
    );
  });

  test("a reply wrapped in a markdown fence is looked into", () => {
    expect(codeIn(`${FENCE}markdown\nHere:\n${fenced(DEF)}${FENCE}\n`).source).toBe(DEF);
  });

  test("line ends of Windows are read as line ends", () => {
    expect(codeIn(fenced(DEF).replaceAll("\n", "\r\n")).source).toBe(DEF);
  });

  test("a program before a lone closing fence is found", () => {
    expect(codeIn(`${DEF}${FENCE}\nThis adds one to its argument.`)).toMatchObject({
      source: DEF,
      how: "unfenced",
    });
  });
});

describe("several blocks", () => {
  test("a later usage example does not replace the solution", () => {
    const found = codeIn(`${fenced(DEF)}\nUsage:\n${fenced("result = solve(1)\nprint(result)")}`);
    expect(found).toMatchObject({ source: DEF, block: 0, blocks: 2 });
  });

  test("a later block of tests does not replace the solution", () => {
    const tests =
      "import unittest\n\nclass TestSolve(unittest.TestCase):\n    def test_solve(self):\n        pass\n";
    expect(codeIn(`${fenced(DEF)}${fenced(tests)}`).source).toBe(DEF);
  });

  test("an improved definition replaces the first one", () => {
    const better = "def solve(a):\n    return -~a\n";
    const reply = `Brute force:\n${fenced(DEF)}\nNow optimised:\n${fenced(better)}\nUsage:\n${fenced("solve(2)")}`;
    expect(codeIn(reply)).toMatchObject({ source: better, block: 1 });
  });

  test("a stub after the solution does not replace it", () => {
    const stub = "def solve(a):\n    # ... rest of the code as above\n    return b\n";
    expect(codeIn(`${fenced(DEF)}\nThe change:\n${fenced(stub)}`).block).toBe(0);
    expect(codeIn(`${fenced("def solve(a):\n    pass\n")}\n${fenced(DEF)}`).block).toBe(1);
  });

  test("a variant introduced as an aside does not replace the solution", () => {
    const variant = "def solve(a):\n    return sum([a, 1])\n";
    expect(codeIn(`${fenced(DEF)}\n### Alternative: a simpler way\n\n${fenced(variant)}`).block).toBe(0);
    expect(codeIn(`${fenced(DEF)}\n### Alternative, more efficient\n\n${fenced(variant)}`).block).toBe(1);
  });

  test("a definition whose fence was cut off yields to a whole one", () => {
    const found = codeIn(`${fenced(DEF)}\nBetter:\n${FENCE}python\ndef solve(a):\n    retu`);
    expect(found).toMatchObject({ source: DEF, truncated: false });
  });

  test("a helper in an earlier block is put before the block that uses it", () => {
    const helper = "import math\n\ndef helper(a):\n    return math.floor(a)\n";
    const code = "def solve(a):\n    return helper(a)\n";
    expect(codeIn(`First:\n${fenced(helper)}Then:\n${fenced(code)}`)).toMatchObject({
      source: `${helper}\n${code}`,
      how: "joined-fences",
      block: 1,
      joined: [0],
    });
  });

  test("helpers of helpers, imports and constants come along, whatever stands between them", () => {
    const reply = [
      "from collections import deque",
      "LIMIT = 3",
      "nums = [1]",
      "def one(q):\n    return q[0] + LIMIT",
      "def two(a):\n    return one(deque([a]))",
      "def solve(nums):\n    return two(nums)",
    ].map((code) => fenced(code));
    expect(codeIn(reply.join("and\n")).joined).toEqual([0, 1, 3, 4]);
  });

  test("a helper told after the solution is found too", () => {
    const found = codeIn(
      `${fenced("def solve(a):\n    return helper(a)")}where\n${fenced("def helper(a):\n    return a")}`,
    );
    expect(found).toMatchObject({ block: 0, joined: [1] });
  });

  test("a name in a comment or a string joins nothing", () => {
    const code = 'def solve(a):\n    """Unlike helper."""\n    # helper(a)\n    return "helper"\n';
    expect(codeIn(`${fenced("def helper(a):\n    return a")}${fenced(code)}`).source).toBe(code);
  });

  test("blocks of JavaScript that bind the same name are not joined", () => {
    const first = "const cache = 1;\nfunction helper(a) { return a; }\n";
    const second = "const cache = 2;\nfunction solve(a) { return helper(a); }\n";
    expect(codeIn(`${fenced(first, "js")}${fenced(second, "js")}`).joined).toEqual([]);
  });

  test("usage inside the block stays", () => {
    const code = `${DEF}\n# Example\nprint(solve(1))\n`;
    expect(codeIn(fenced(code)).source).toBe(code);
  });
});

describe("languages", () => {
  const js = "function solve(a) {\n  return a + 1;\n}\n";
  const ts = "function solve(a: number): number {\n  return a + 1;\n}\n";

  test.each([
    ["js", js, "javascript"],
    ["typescript", ts, "typescript"],
    ["", js, "javascript"],
    ["", ts, "typescript"],
    ["js", ts, "typescript"],
    ["python", js, "javascript"],
    ["", "const solve = (a) => a + 1;", "javascript"],
    ["", "const solve = (a: number[]): number => {\n  return a[0];\n};", "typescript"],
    ["", "var solve = function(a) {\n  return a;\n};", "javascript"],
    ["", "export default async function solve(a) {}", "javascript"],
    ["", "solve = lambda a: a + 1", "python"],
  ])("a block tagged %j with %j is %s", (tag, code, language) => {
    expect(codeIn(fenced(code, tag))).toMatchObject({ language, how: "fence-defining-entry" });
  });

  test("of several languages the one asked for wins, else Python", () => {
    const reply = fenced(js, "js") + fenced(DEF) + fenced(ts, "ts");
    expect(codeIn(reply).language).toBe("python");
    expect(codeIn(reply, { ...want, language: "javascript" }).language).toBe("javascript");
    expect(codeIn(reply, { ...want, language: "typescript" }).language).toBe("typescript");
  });

  test("the entry point's name is that of the block's language", () => {
    const names = { python: "solve_it", javascript: "solveIt", typescript: "solveIt" };
    const reply = fenced("def solve_it(a): return a") + fenced("function solveIt(a) { return a; }", "js");
    expect(codeIn(reply, { ...want, names, language: "javascript" }).block).toBe(1);
    expect(codeIn(reply, { ...want, names, language: "python" }).block).toBe(0);
  });

  test("code in a language that is not graded is no code, and the reason names it", () => {
    expect(reasonIn(fenced("class A { int solve(int a) { return a; } }", "java"))).toBe(
      "the only code is tagged java, which is not graded",
    );
  });
});

describe("class Solution and classes", () => {
  const py = "class Solution:\n    def solve(self, a):\n        return a\n";
  const js =
    "class Solution {\n  helper(a) {\n    if (a) { return a; }\n  }\n  solve(a) {\n    return a;\n  }\n}\n";

  test.each([
    ["python", py],
    ["javascript", js],
    ["typescript", js.replace("solve(a)", "public solve(a: number): number")],
    ["javascript", "class Solution { solve = (a) => a }"],
  ])("a method of class Solution in %s is the entry point", (tag, code) => {
    expect(codeIn(`${fenced(code, tag)}${fenced("x = 1")}`)).toMatchObject({
      how: "fence-class-solution",
      block: 0,
    });
  });

  test("a function inside another one or a method of another class is not the entry point", () => {
    const nested = "def outer(a):\n    def solve(b):\n        return b\n    return solve(a)\n";
    const other = "class Other:\n    def solve(self, a):\n        return a\n";
    expect(codeIn(fenced(nested)).how).toBe("fence-without-entry");
    expect(codeIn(fenced(other)).how).toBe("fence-without-entry");
  });

  test("in class mode the class that is asked for wins over its usage", () => {
    const cache: Wanted = {
      names: { python: "Cache", javascript: "Cache", typescript: "Cache" },
      mode: "class",
    };
    const usage = "cache = Cache(2)\n";
    expect(codeIn(fenced("class Cache(dict):\n    pass") + fenced(usage), cache).block).toBe(0);
    expect(
      codeIn(fenced("class Cache extends Map {}", "js") + fenced("new Cache()", "js"), cache).block,
    ).toBe(0);
    expect(codeIn(fenced("def Cache(a):\n    return a"), cache).how).toBe("fence-without-entry");
  });
});

describe("JavaScript before classes, and exports", () => {
  const inClassMode: Wanted = {
    names: { python: "Cache", javascript: "Cache", typescript: "Cache" },
    mode: "class",
  };
  const get = "Cache.prototype.get = function (key) {\n  return this.map.get(key);\n};\n";
  const constructors = [
    `var Cache = function (size) {\n  this.map = makeMap(size);\n};\n${get}`,
    `function Cache(size) {\n  this.map = makeMap(size);\n}\n${get}`,
    `const Cache = (function () {\n  function Cache() { this.map = makeMap(); }\n  ${get}  return Cache;\n})();\n`,
    "module.exports = class Cache {\n  constructor() {\n    this.map = makeMap();\n  }\n};\n",
    "exports = module.exports = class Cache extends Map {\n  map = makeMap();\n};\n",
    "exports.Cache = class {\n  map = makeMap();\n};\n",
    "module.exports = { Cache: class {\n  map = makeMap();\n} };\n",
    "export default class Cache {\n  map = makeMap();\n}\n",
    "export default class {\n  map = makeMap();\n}\n",
    "module.exports = class extends Map {\n  map = makeMap();\n};\n",
  ];
  const tests = (call: string) =>
    fenced(
      `function runTests() {\n${`  console.log("expected 1", ${call});\n`.repeat(20)}}\nrunTests();`,
      "js",
    );

  test.each(constructors)("a larger block of tests does not replace the class in %j", (code) => {
    expect(codeIn(fenced(code, "js") + tests("new Cache(2).get(1)"), inClassMode)).toMatchObject({
      source: code,
      how: "fence-defining-entry",
    });
  });

  test.each(constructors)("a helper in another block is joined to the class in %j", (code) => {
    const helper = "function makeMap() {\n  return new Map();\n}\n";
    expect(codeIn(fenced(helper, "js") + fenced(code, "js"), inClassMode)).toMatchObject({
      block: 1,
      joined: [0],
    });
  });

  const functions = [
    "module.exports = {\n  helper,\n  solve(a) {\n    return a;\n  },\n};\n",
    "module.exports = { helper, async solve(a) { return a; } };\n",
    "module.exports = { helper: 1, solve: function (a) { return a; } };\n",
    "module.exports = {\n  helper(a) {\n    return a;\n  },\n  solve: (a) => a,\n};\n",
    "module.exports = function solve(a) {\n  return a;\n};\n",
    "module.exports.solve = (a) => a;\n",
    "exports.solve = function (a) {\n  return a;\n};\n",
    "export default function solve(a) {\n  return a;\n}\n",
    "export const solve = (a) => a;\n",
    "export default function (a) {\n  return a;\n}\n",
    "export default async function (\n  a,\n) {\n  return a;\n}\n",
    "module.exports = function (a) {\n  return a;\n};\n",
    "module.exports = (a) => {\n  return a;\n};\n",
    "module.exports = {\n  solve(a: number[]): number {\n    return a[0];\n  },\n};\n",
  ];

  test.each(functions)("%j defines the entry point, whatever tests follow", (code) => {
    expect(codeIn(fenced(code, "js") + tests("solve(1)"))).toMatchObject({
      source: code,
      how: "fence-defining-entry",
    });
    expect(codeIn(`Here it is:\n\n${code}`)).toMatchObject({ source: code, how: "unfenced" });
  });

  test.each(["export default (a, b = 1) => a + b;\n", "export default async a => a;\n"])(
    "%j in a fence defines the entry point",
    (code) => {
      expect(codeIn(fenced(code, "js") + tests("solve(1)"))).toMatchObject({
        source: code,
        how: "fence-defining-entry",
      });
    },
  );

  test.each([
    "var Solution = function () {};\nSolution.prototype.solve = function (a) {\n  return a;\n};\n",
    "function Solution() {}\nSolution.prototype = {\n  solve: function (a) {\n    return a;\n  },\n};\n",
    "function Solution() {}\nSolution.prototype = {\n  solve(a) {\n    return a;\n  },\n};\n",
    "const Solution = class {\n  solve(a) {\n    return a;\n  }\n};\n",
    "module.exports = class Solution {\n  solve(a) {\n    return a;\n  }\n};\n",
  ])("a method of the prototype of Solution in %j is the entry point", (code) => {
    expect(codeIn(fenced(code, "js") + tests("new Solution().solve(1)"))).toMatchObject({
      source: code,
      how: "fence-class-solution",
    });
  });

  test.each([
    "module.exports = { solve };",
    "module.exports = { helper: 1, solve: solve };",
    "module.exports.solve = solve;",
    "exports.solve = solve;",
    'const solve = require("./solve");\nconsole.log(solve(1));',
    'const { solve } = require("./solve");\nconsole.log(solve(1));',
    "module.exports = { first: [solve(1), 2], second() { return solve(2); } };",
    "export default solve;",
    "export default [solve(1), (a) => a];",
    "module.exports = solve;",
  ])("a block that exports or imports the entry point does not define it: %j", (code) => {
    const solution = "function solve(a) {\n  return a + 1;\n}\n";
    expect(codeIn(fenced(solution, "js") + fenced(code, "js"))).toMatchObject({
      source: solution,
      how: "fence-defining-entry",
    });
  });

  test("methods told in blocks of their own are put behind their class, each once", () => {
    const cache = "var Cache = function () {\n  this.map = new Map();\n};\n";
    const put = "Cache.prototype.put = function (key, value) {\n  this.map.set(key, value);\n};\n";
    const blocks = [cache, get, put, get, `${put}function runTests() {}\n`, "new Cache().get(1);\n"];
    expect(codeIn(blocks.map((code) => fenced(code, "js")).join("then\n"), inClassMode)).toMatchObject({
      source: [cache, get, put].join("\n"),
      how: "joined-fences",
      block: 0,
      joined: [1, 2],
    });
  });

  test("a constructor in a block of its own is put before the method of Solution", () => {
    const method = "Solution.prototype.solve = function (a) {\n  return a;\n};\n";
    expect(codeIn(fenced("function Solution() {}\n", "js") + fenced(method, "js"))).toMatchObject({
      source: `function Solution() {}\n\n${method}`,
      joined: [0],
    });
  });

  test("what is exported alone is no name that another block could use", () => {
    const helper = "module.exports = { helper(a) { return a; } };\n";
    const code = "function solve(a) {\n  return helper(a);\n}\n";
    expect(codeIn(fenced(helper, "js") + fenced(code, "js")).joined).toEqual([]);
  });
});

describe("no fence", () => {
  test("a reply that is a program is found whole", () => {
    const code = `import math\n\n\n${DEF}\n\nif __name__ == "__main__":\n    print(solve(1))\n`;
    expect(codeIn(code)).toMatchObject({ source: code, how: "unfenced", block: null, blocks: 0 });
  });

  test("prose around a program is left out", () => {
    const prose = "Sure! This works in O(1):\n\n";
    const after =
      "\nExplanation:\n\n* We first add one.\n* For each number, we return it.\n\nTime complexity: O(1).\n";
    expect(codeIn(prose + DEF + after).source).toBe(DEF);
    const js = "const solve = (a) => {\n  // adds\n  return a + 1;\n};\n";
    expect(codeIn(prose + js + after)).toMatchObject({ source: js, language: "javascript" });
  });

  test("two paragraphs of code are joined when one needs the other", () => {
    const reply =
      "A helper:\n\ndef helper(a):\n    return a\n\nAnd the function is:\n\ndef solve(a):\n    return helper(a)\n";
    expect(codeIn(reply).source).toBe(
      "def helper(a):\n    return a\n\ndef solve(a):\n    return helper(a)\n",
    );
  });

  test("code indented as Markdown has it is moved to the margin", () => {
    expect(codeIn("Here:\n\n    def solve(a):\n        return a\n\nDone, I think.\n").source).toBe(
      "def solve(a):\n    return a\n",
    );
  });

  test("code outside the fences is taken when no fence defines the entry point", () => {
    expect(codeIn(`${DEF}\nUsage:\n${fenced("print(solve(1))")}`)).toMatchObject({
      source: DEF,
      how: "unfenced",
      blocks: 1,
    });
  });
});

describe("thinking", () => {
  const wrong = fenced("def solve(a):\n    return 0\n");

  test.each(["think", "thinking", "reasoning", "THINK"])("code inside <%s> is never taken", (tag) => {
    expect(codeIn(`<${tag}>\nMaybe\n${wrong}</${tag}>\n\n${fenced(DEF)}`)).toMatchObject({
      source: DEF,
      block: 0,
    });
    expect(reasonIn(`<${tag}>\n${wrong}</${tag}>\n`)).toBe("nothing after the thinking part");
  });

  test("a thinking part that never ends is a truncated reply without code", () => {
    expect(reasonIn(`<think>\n${wrong}`)).toBe("the reply ends inside its thinking part");
  });

  test("a fence left open while thinking hides nothing after it", () => {
    expect(codeIn(`<think>\n${FENCE}python\ndef solve(a):\n</think>\n${fenced(DEF)}`).source).toBe(DEF);
  });

  test("a closing tag without an opening one ends a thinking part that began with the reply", () => {
    expect(codeIn(`Let me see.\n${wrong}</think>\n${fenced(DEF)}`)).toMatchObject({ source: DEF, blocks: 1 });
  });

  test("several thinking parts on one line are all left out", () => {
    expect(codeIn(`<think>a</think><think>\n${wrong}</think>${fenced(DEF)}`).source).toBe(DEF);
  });

  test("code that mentions a tag is left alone", () => {
    const code = 'def solve(a):\n    return a.split("<think>")[0] + "</think>".strip()\n';
    expect(codeIn(fenced(code)).source).toBe(code);
  });
});

describe("cut off, transcripts, JSON", () => {
  test("a fence that never closes is taken to its end and marked", () => {
    expect(codeIn(`Here:\n${FENCE}python\ndef solve(a):\n    return a +`)).toMatchObject({
      source: "def solve(a):\n    return a +\n",
      how: "unclosed-fence",
      truncated: true,
    });
  });

  test("prose after a forgotten closing fence is left out", () => {
    expect(codeIn(`${FENCE}python\n${DEF}\nThis adds one to its argument.\n\n1. It adds.\n`).source).toBe(
      DEF,
    );
  });

  test("a console transcript that defines the entry point loses prompts and outputs", () => {
    const found = codeIn(fenced(">>> def solve(a):\n...     return a + 1\n...\n>>> solve(1)\n2\n", "pycon"));
    expect(found).toMatchObject({
      source: "def solve(a):\n    return a + 1\n\nsolve(1)\n",
      how: "transcript",
    });
  });

  test("a reply that is one JSON object is searched in its code field", () => {
    const found = codeIn(JSON.stringify({ explanation: "adds", code: fenced(DEF) }));
    expect(found).toMatchObject({ source: DEF, how: "json-field" });
    expect(codeIn(JSON.stringify({ solution: DEF })).source).toBe(DEF);
  });
});

describe("no entry point, no code", () => {
  test("code without the entry point is code, so that the sandbox can say what is missing", () => {
    const found = codeIn(`${fenced("print(1)")}${fenced("def slove(a):\n    return a\n")}`);
    expect(found).toMatchObject({ how: "fence-without-entry", block: 1 });
    expect(codeIn("def slove(a):\n    return a\n").how).toBe("unfenced-without-entry");
  });

  test.each([
    ["python", "def slove(a):\n    return a\n", "def test_all():\n    assert solve(1) == 1\n"],
    ["python", "def slove(a):\n    return a\n", "def test_all():\n    assert Solution().solve(1) == 1\n"],
    ["python", "def slove(a):\n    return a\n", "from slove import solve\nprint(solve(1))\n"],
    ["python", "LIMIT = 1\n", "print(solve(1), solve(2), solve(3))\n"],
    ["js", "const slove = (a) => a;\n", "function runTests() {\n  console.log(solve(1));\n}\n"],
  ])("in %s, %j is taken rather than a longer block that only calls the entry point", (tag, code, call) => {
    const calls = fenced(call.repeat(5), tag);
    expect(codeIn(fenced(code, tag) + calls).block).toBe(0);
    expect(codeIn(calls + fenced(code, tag)).block).toBe(1);
  });

  test("of blocks that do not call it, the one that defines more is taken", () => {
    const more = "def a():\n    return 1\n\ndef b():\n    return 2\n";
    const longer = `def c():\n    return ${"1 + ".repeat(50)}1\n`;
    expect(codeIn(fenced(more) + fenced(longer)).block).toBe(0);
    expect(codeIn(fenced(longer) + fenced(more)).block).toBe(1);
  });

  test("an import is not a definition of the entry point", () => {
    expect(codeIn(fenced("from solution import solve\nprint(solve(1))")).how).toBe("fence-without-entry");
  });

  test.each([
    ["", "empty reply"],
    [" \n\t\n", "empty reply"],
    ["I cannot help with that request.", "no code in the reply"],
    ["I would import math and let the function return x = 1 for each case.", "no code in the reply"],
    [`${FENCE}python\n\n${FENCE}`, "the code block is empty"],
    [`Output:\n${FENCE}\n1 2 3\n${FENCE}`, "no code in the reply"],
  ])("%j holds no code", (reply, reason) => {
    expect(reasonIn(reply)).toBe(reason);
  });
});

describe("always and never", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...[
        "```",
        "```python\n",
        "~~~\n",
        "<think>",
        "</think>\n",
        "\n",
        "    ",
        "def solve(a):\n",
        "return a\n",
        ">>> ",
      ],
      ...[
        "class Solution:\n",
        "class Solution {\n",
        "solve(a) {\n",
        "}\n",
        '"""',
        "'",
        "/*",
        "`",
        "{",
        '"code":',
        "- ",
      ],
    ),
    fc.string({ unit: "binary" }),
  );
  const reply = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
  const wanted = fc.record({
    names: fc.constant(want.names),
    mode: fc.constantFrom("function" as const, "class" as const),
    language: fc.constantFrom(undefined, "python" as const, "javascript" as const, "typescript" as const),
  });

  test("no reply makes it throw, and the same reply gives the same extraction", () => {
    fc.assert(
      fc.property(reply, wanted, (text, w) => {
        const extraction = extractCode(text, w);
        expect(extractCode(text, w)).toEqual(extraction);
        const said = extraction.kind === "code" ? HOWS.includes(extraction.how) : extraction.reason !== "";
        expect(said).toBe(true);
      }),
    );
  });

  test("every line of the code stands in the reply", () => {
    fc.assert(
      fc.property(reply, (text) => {
        const extraction = extractCode(text, want);
        if (extraction.kind !== "code" || extraction.how === "json-field") return;
        for (const line of extraction.source.split("\n")) expect(text).toContain(line);
      }),
    );
  });

  const statement = fc.constantFrom(
    "    a += 1",
    "",
    "    # a note: it's done",
    "    for b in range(a):\n        a -= b",
    "    s = '```'",
    '    """\n    text\n    """',
    "    if a:\n        return {'x': [1]}",
  );
  const program = fc
    .array(statement)
    .map((lines) => `${["def solve(a):", ...lines].join("\n").trimEnd()}\n    return a\n`);
  const prose = fc.constantFrom(
    "",
    "Here is the code:\n",
    "# Solution\n\nIt runs in `O(n)`.\n\n",
    "- a list\n- of two\n",
  );

  test("a program in a fence comes back as it was, whatever prose stands around it", () => {
    fc.assert(
      fc.property(program, prose, prose, fc.constantFrom("", "python", "py"), (code, before, after, tag) => {
        expect(codeIn(`${before}${fenced(code, tag)}${after}`)).toMatchObject({
          source: code,
          language: "python",
        });
      }),
    );
  });

  test("a program comes back from a thicker fence whatever it holds", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (comments) => {
        const lines = comments.map((comment) => `# ${comment.replace(/[\r\n`]/g, "")}`);
        const code = `def solve(a):\n    return a\n${lines.join("\n")}`.trimEnd() + "\n";
        expect(codeIn(`${"`".repeat(9)}python\n${code}${"`".repeat(9)}`).source).toBe(code);
      }),
    );
  });
});

describe("time", () => {
  // No clock is read: at these sizes, anything that is not linear would not end before the runner gives up.
  const MEGABYTE = 1_000_000;

  test.each([
    ["`", 5],
    ["```python\n", 5],
    ["a ", 5],
    ["```\n", 1],
    ["```py\ndef solve(a):\n  return h(a)\n```\n", 1],
    ["```py\ndef h1(a):\n  return h(a)\n```\n", 1],
    ["<think>\n", 1],
    ["</think>\n", 1],
    ["\n", 1],
    [" ", 1],
    ["import a,", 1],
    ["class A", 1],
    ["\\", 1],
    ['"', 1],
    ["/", 1],
    ["{", 1],
    ["static ", 1],
    ["module.exports = {a(), a: a(): ", 1],
    [",a: ", 1],
    ["def solve(a):\n  return a\nprose\n", 1],
  ])(
    "%j over and over is read through (%d MB)",
    (unit, megabytes) => {
      const text = unit.repeat(Math.ceil((megabytes * MEGABYTE) / unit.length));
      expect(["code", "no-code"]).toContain(extractCode(text, want).kind);
      expect(["code", "no-code"]).toContain(extractCode(`\`\`\`js\n${text} x`, want).kind);
    },
    120_000,
  );

  test.each(["var a", "a", "module.exports = ", "module.exports = {a:", "A.prototype.a", "def a", "class a"])(
    "%j before a gap of a megabyte is read through",
    (start) => {
      const gap = " ".repeat(MEGABYTE);
      expect(extractCode(`\`\`\`js\n${start}${gap}b`, want).kind).toBe("code");
      expect(extractCode(`\`\`\`py\n${start}${gap}b`, want).kind).toBe("code");
    },
    120_000,
  );
});
