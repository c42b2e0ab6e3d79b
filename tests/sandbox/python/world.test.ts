import { describe, expect, test } from "vitest";
import { usePythonSandbox } from "../../support/python-sandbox.ts";

const python = usePythonSandbox();

/** What an expression gives, evaluated in a call of its own. */
const evaluate = (expression: string, imports = "") =>
  python.value(`${imports}\ndef solve(): return ${expression}`);

describe("time", () => {
  test("starts at the same moment for every candidate", async () => {
    const now = () => evaluate("time.time_ns()", "import time");
    const first = await now();
    expect(await now()).toBe(first);
    expect(await evaluate("time.strftime('%Y-%m-%d %H')", "import time")).toBe("2026-01-01 00");
    expect(await evaluate("str(datetime.date.today())", "import datetime")).toBe("2026-01-01");
  });

  test("goes on with what is executed, and is never turned back", async () => {
    const source = `
import time
last = time.monotonic_ns()
def solve():
    global last
    steps = []
    for rounds in (10, 10_000):
        for _ in range(rounds): pass
        now = time.monotonic_ns()
        steps.append(now - last)
        last = now
    return steps
`;
    const outcomes = await python.callAll(source, [[], []]);
    const steps = outcomes.flatMap((outcome) => ("value" in outcome ? (outcome.value as bigint[]) : []));
    expect(steps).toHaveLength(4);
    for (const step of steps) expect(step).toBeGreaterThan(0n);
    expect(steps[1]).toBeGreaterThan(steps[0] as bigint);
  });

  const sleeping = `
import time
def solve(seconds):
    before = time.time()
    time.sleep(seconds)
    return time.time() - before
`;

  test.each([0.25, 3, 59])("goes on by %s seconds while a program sleeps, at no cost", async (seconds) => {
    const outcome = await python.call(sleeping, [seconds]);
    const { value, cost } = outcome as { value: number; cost: number };
    expect(value).toBeGreaterThanOrEqual(seconds);
    expect(value).toBeLessThan(seconds + 0.002);
    expect(cost).toBeLessThan(200_000);
  });

  test("stays as it is where there is nothing to sleep for, or it cannot be", async () => {
    expect(await python.value(sleeping, [0n])).toBeLessThan(0.001);
    expect(await python.call(sleeping, [-1n])).toMatchObject({ error: { type: "ValueError" } });
    expect(await python.call(sleeping, [NaN])).toMatchObject({ error: { type: "ValueError" } });
    expect(await python.call(sleeping, ["1"])).toMatchObject({ error: { type: "TypeError" } });
  });

  test.each([
    "while True: time.sleep(1e6)",
    "while time.time() < start + 10: pass",
    "time.sleep(1e300)",
    "time.sleep(61)",
  ])("does not make a loop free: %s", async (loop) => {
    const source = `import time\nstart = time.time()\ndef solve():\n    ${loop}`;
    expect(await python.call(source)).toMatchObject({ kind: "out-of-fuel" });
  });

  test("is in UTC, whatever zone the machine is in", async () => {
    expect(await evaluate("list(time.localtime(86400 * 365))[:9]", "import time")).toStrictEqual([
      1971n,
      1n,
      1n,
      0n,
      0n,
      0n,
      4n,
      1n,
      0n,
    ]);
    expect(await evaluate("int(time.mktime((2024, 2, 29, 12, 0, 0, 0, 0, 0)))", "import time")).toBe(
      1_709_208_000n,
    );
  });
});

describe("randomness", () => {
  const source =
    "import random, os, secrets\ndef solve(): return [random.random(), list(os.urandom(4)), secrets.randbelow(10**9), random.randrange(10**9)]";

  test("is the same for the same seed, and another for another", async () => {
    const first = await python.value(source, [], { seed: 7 });
    expect(await python.value(source, [], { seed: 7 })).toStrictEqual(first);
    expect(await python.value(source, [], { seed: 8 })).not.toStrictEqual(first);
  });

  test("is Python's own generator, seeded", async () => {
    // random.Random(1).random() in every CPython.
    expect(await evaluate("random.random()", "import random")).toBe(0.13436424411240122);
  });

  test("a hash of text is always the same", async () => {
    const hash = () => evaluate("[hash('text'), list({'a', 'b', 'c', 'd'})]");
    expect(await hash()).toStrictEqual(await hash());
  });
});

describe("files", () => {
  test.each([
    ["open('/etc/passwd')", "FileNotFoundError"],
    ["open('/tmp/x', 'w')", "OSError"],
    ["open('/lib/python314.zip', 'r+')", "OSError"],
    ["os.mkdir('/x')", "OSError"],
    ["os.remove('/lib/python314.zip')", "OSError"],
    ["os.listdir('/')", "FileNotFoundError"],
    ["os.symlink('/lib', '/x')", "OSError"],
    ["os.open('/lib/python314.zip', os.O_WRONLY)", "OSError"],
    ["tempfile.mkdtemp()", "FileNotFoundError"],
  ])("%s is refused", async (expression, type) => {
    const outcome = await python.call(`import os, tempfile\ndef solve(): return ${expression}`);
    expect(outcome).toMatchObject({ kind: "raised", error: { type } });
  });

  test("the standard library's archive is all there is to read", async () => {
    expect(await evaluate("open('/lib/python314.zip', 'rb').read(2)")).toMatchObject({
      bytes: Uint8Array.of(80, 75),
    });
    expect(
      await evaluate(
        "[os.path.exists(p) for p in ('/', '/lib', '/lib/python314.zip', '/home', '/tmp', '/dev')]",
        "import os",
      ),
    ).toStrictEqual([true, true, true, false, false, false]);
  });

  test("standard input is empty", async () => {
    expect(await evaluate("sys.stdin.read()", "import sys")).toBe("");
    expect(await python.call("def solve(): return input()")).toMatchObject({ error: { type: "EOFError" } });
  });

  test("no more than a hundred files are open at once", async () => {
    const source =
      "def solve():\n    held = []\n    try:\n        while True: held.append(open('/lib/python314.zip', 'rb'))\n    except OSError: return len(held) <= 100\n";
    expect(await python.value(source)).toBe(true);
  });
});

describe("what is offered", () => {
  test("the environment holds nothing of the machine's", async () => {
    expect(await evaluate("sorted(os.environ)", "import os")).toStrictEqual([
      "HOME",
      "LANG",
      "PYTHONHASHSEED",
    ]);
  });

  test.each([
    "bisect",
    "collections",
    "csv",
    "difflib",
    "decimal",
    "graphlib",
    "heapq",
    "html",
    "itertools",
    "queue",
    "re",
    "statistics",
    "unittest",
    "zlib",
  ])("%s can be imported", async (name) => {
    expect(await python.load(`import ${name}\ndef solve(): pass`)).toBeNull();
  });

  test.each([
    "numpy",
    "js",
    "pyodide",
    "pyodide.ffi",
    "_pyodide",
    "pyodide_js",
    "ctypes",
    "webbrowser",
    "sandbox",
  ])("%s cannot, and is said not to be there", async (name) => {
    expect(await python.load(`import ${name}\ndef solve(): pass`)).toMatchObject({
      kind: "raised",
      error: { type: "ModuleNotFoundError" },
    });
  });

  test("sys.maxsize is what programs expect it to be", async () => {
    expect(await evaluate("sys.maxsize", "import sys")).toBe(2n ** 63n - 1n);
  });

  test("the main module is there by its name, for those who run doctest on it", async () => {
    const source = "import doctest, __main__\nran = doctest.testmod()\n";
    expect(await python.value(`${source}def solve(): return [*ran, *vars(__main__)]`)).toEqual([
      0n,
      0n,
      "__name__",
    ]);
  });

  test("integers of any length become text", async () => {
    expect(await evaluate("len(str(10 ** 10_000))")).toBe(10_001n);
  });

  test("threads and processes are refused", async () => {
    const thread = "import threading\ndef solve(): threading.Thread(target=print).start()";
    expect(await python.call(thread)).toMatchObject({ kind: "raised", error: { type: "RuntimeError" } });
    expect(await python.call("import subprocess\ndef solve(): subprocess.run(['id'])")).toMatchObject({
      kind: "raised",
    });
    expect(await evaluate("os.system('id') != 0", "import os")).toBe(true);
    expect(await python.call("import os\ndef solve(): return os.fork()")).toMatchObject({ kind: "raised" });
  });

  test("sockets lead nowhere", async () => {
    const source = "import socket\ndef solve(): socket.create_connection(('127.0.0.1', 22), timeout=1)";
    expect(await python.call(source)).toMatchObject({ kind: "raised" });
  });
});
