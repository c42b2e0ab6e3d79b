import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import type { Outcome } from "#sandbox";
import { FORGED_SPACES, FORGED_STACKS, FORGED_TIMES } from "../../fixtures/attacks/python-costs.ts";
import { range, usePythonSandbox } from "../../support/python-sandbox.ts";

// Programs with right answers that would rather be taken for cheaper than they are.

const python = usePythonSandbox();

const SIZE = 10_000;
const HONEST = `
def solve(xs):
    total = 0
    for x in xs: total += x
    return [total]`;

const TOTAL = BigInt((SIZE * (SIZE - 1)) / 2);

/** What an honest program would have to pay at least. */
const honestTimes = async () => {
  const { timeInstructions } = await python.measure(HONEST, [range(SIZE)]);
  const { cost } = (await python.call(HONEST, [range(SIZE)])) as { cost: number };
  return { measured: (timeInstructions ?? NaN) * 0.1, called: cost * 0.1 };
};
const isRight = (outcome: Outcome) =>
  outcome.kind === "returned" && isDeepStrictEqual(outcome.value, [TOTAL]);

describe("a right answer is paid for, or is none", () => {
  const programs = Object.entries(FORGED_TIMES).map(
    ([name, code]) => [name, `SIZE = ${SIZE}\n${code}`] as const,
  );

  test.each(programs)("when it is measured: %s", async (_name, source) => {
    const { measured } = await honestTimes();
    const { outcome, timeInstructions } = await python.measure(source, [range(SIZE)]);
    expect(isRight(outcome) ? timeInstructions : Infinity).toBeGreaterThan(measured);
  });

  test.each(programs)("when it is called: %s", async (_name, source) => {
    const { called } = await honestTimes();
    const outcomes = await python.callAll(source, [[range(SIZE + 1)], [range(SIZE)]]);
    const [, outcome] = outcomes as (Outcome & { cost: number })[];
    expect(outcome !== undefined && isRight(outcome) ? outcome.cost : Infinity).toBeGreaterThan(called);
  });

  test("and the honest one is both", async () => {
    const { outcome, timeInstructions } = await python.measure(HONEST, [range(SIZE)]);
    expect(isRight(outcome)).toBe(true);
    expect(timeInstructions).toBeGreaterThan((await honestTimes()).measured);
  });
});

test.each(Object.entries(FORGED_SPACES))("space is counted of a program that %s", async (_name, source) => {
  const { outcome, spaceBytes } = await python.measure(source, [range(3)]);
  // What is not there ends in an exception, and gains nothing.
  const isLacking = outcome.kind === "raised" && outcome.error.type === "ModuleNotFoundError";
  expect(isLacking ? Infinity : spaceBytes).toBeGreaterThan(400_000);
});

test.each(Object.entries(FORGED_STACKS))(
  "the stack is counted of a program that %s",
  async (_name, source) => {
    const { outcome, spaceBytes } = await python.measure(source, [range(3)]);
    const isLacking = outcome.kind === "raised" && outcome.error.message.includes("thread");
    expect(isLacking ? Infinity : spaceBytes).toBeGreaterThan(400_000);
  },
);

// Whoever could tell the run whose time is counted from the one whose space is, would be fast in the one and small in the other.
test.each([
  ["where a piece of memory lies", "id(bytearray(2**20))"],
  ["how long its calls take", "took(lambda: deepen(300))"],
])("time and space are of one run, whatever a program knows of it: %s", async (_name, trace) => {
  const lurking = (known: string) => `
import time
def deepen(n): return n and deepen(n - 1)
def took(work):
    start = time.perf_counter_ns()
    work()
    return time.perf_counter_ns() - start
KNOWN = "${known.padStart(20, "-")}"
def solve(xs):
    here = str(${trace}).rjust(20, "-")
    if KNOWN == "-" * 20: return here.strip("-")
    if KNOWN != here: return None
    kept = [0] * 100_000
    return len(kept)`;
  const { outcome } = await python.measure(lurking(""), [range(3)]);
  const known = outcome.kind === "returned" ? (outcome.value as string) : "";
  const measured = await python.measure(lurking(known), [range(3)]);
  expect(measured.outcome).toMatchObject({ kind: "returned", value: 100_000n });
  expect(measured.spaceBytes).toBeGreaterThan(400_000);
});

test.each([
  "_testcapi",
  "_testinternalcapi",
  "_testlimitedcapi",
  "_remote_debugging",
  "_ctypes",
  "_tracemalloc",
  "mmap",
  "_sqlite3",
])("%s, which reaches around the interpreter, is not there, nor under its cover", async (name) => {
  const uncover = `import sys\nsys.modules.pop("${name}", None)\nimport ${name}`;
  expect(await python.load(uncover)).toMatchObject({
    kind: "raised",
    error: { type: "ModuleNotFoundError" },
  });
  const listed = `import sys\ndef solve(): return "${name}" in sys.builtin_module_names`;
  expect(await python.value(listed)).toBe(false);
});

test("arguments cannot be found while the source is loaded", async () => {
  const source = `
import gc, sys
gc.unfreeze()
found = [o for o in gc.get_objects() if type(o) is list and len(o) == ${SIZE}]
frame, globals_seen = sys._getframe(), []
while frame is not None:
    globals_seen.append(frame.f_globals is globals())
    frame = frame.f_back
def solve(xs):
    return [len(found), all(globals_seen)]`;
  const { outcome } = await python.measure(source, [range(SIZE)]);
  expect(outcome).toMatchObject({ kind: "returned", value: [0n, true] });
});

test("no frame lies below a call", async () => {
  const source = `
import sys
def solve(xs):
    return sys._getframe().f_back is None`;
  const { outcome } = await python.measure(source, [range(3)]);
  expect(outcome).toMatchObject({ kind: "returned", value: true });
});

test.each(["import tracemalloc", "import _tracemalloc", madeAnew()])(
  "what counts memory is not there: %s",
  async (line) => {
    const failure = await python.load(`${line}\ndef solve(xs): return 1`);
    expect(failure?.kind).toBe("raised");
  },
);

function madeAnew(): string {
  return `import _imp, importlib.machinery as m; _imp.create_builtin(m.ModuleSpec("_tracemalloc", None)).stop()`;
}

test("a result as long as its input is charged for its call alone", async () => {
  const source = `def solve(xs): return [x + 0.5 for x in xs]`;
  const short = await python.measure(source, [range(1000)]);
  const long = await python.measure(source, [range(4000)]);
  const growth = (long.timeInstructions ?? 0) / (short.timeInstructions ?? 1);
  expect(growth).toBeGreaterThan(3.5);
  expect(growth).toBeLessThan(4.2);
});
