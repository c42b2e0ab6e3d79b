import { expect, test } from "vitest";
import { range, usePythonSandbox } from "../../support/python-sandbox.ts";

// Programs with right answers that would rather be taken for cheaper than they are.

const python = usePythonSandbox();

const SIZE = 10_000;
const HONEST = `
def solve(xs):
    total = 0
    for x in xs: total += x
    return [total]`;

async function measure(source: string) {
  const { outcome, timeInstructions, spaceBytes } = await python.measure(source, [range(SIZE)]);
  return { kind: outcome.kind, time: timeInstructions ?? 0, space: spaceBytes };
}

const LATE = {
  "a profiler's hook that fills in the answer while it is written down": `
import sys
def solve(xs):
    out = [0]
    def hook(frame, event, arg):
        if frame.f_code.co_name == "_encode_items":
            sys.setprofile(None)
            for x in xs: out[0] += x
    sys.setprofile(hook)
    return out`,
  "a tracer that fills in the answer while it is written down": `
import sys
def solve(xs):
    out = [0]
    def hook(frame, event, arg):
        if frame.f_code.co_name == "_encode_items":
            sys.settrace(None)
            for x in xs: out[0] += x
    sys.settrace(hook)
    return out`,
  "a monitor that fills in the answer while it is written down": `
import sys
def solve(xs):
    out = [0]
    monitoring = sys.monitoring
    def hook(code, offset):
        if code.co_name == "_encode_items":
            monitoring.set_events(3, 0)
            for x in xs: out[0] += x
    monitoring.use_tool_id(3, "late")
    monitoring.register_callback(3, monitoring.events.PY_START, hook)
    monitoring.set_events(3, monitoring.events.PY_START)
    return out`,
};

test.each(Object.entries(LATE))("%s is charged for it", async (_name, source) => {
  const [honest, forged] = [await measure(HONEST), await measure(source)];
  expect(honest.kind).toBe("returned");
  // What the sandbox has not, such as a monitor, ends in an exception, and gains nothing.
  const seen = forged.kind === "returned" ? forged.time : Infinity;
  expect(seen).toBeGreaterThan(honest.time * 0.9);
});

test("arguments cannot be found while the source is loaded", async () => {
  const source = `
import gc, sys
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
