import { expect, test } from "vitest";
import { FREE_COUNTER } from "../../fixtures/attacks/free-counter.ts";
import { usePythonSandbox } from "../../support/python-sandbox.ts";

const python = usePythonSandbox();

/** Counts every use of what the standard library's kinds of dict could be read by. */
const HOOKED = `
from collections import Counter, OrderedDict, defaultdict
uses = 0
def watched(name):
    def use(*args):
        global uses
        uses += 1
        return iter(())
    return use
for name in "__iter__ __len__ __getitem__ __contains__ __missing__ __eq__ __repr__ __reduce__ keys values items".split():
    setattr(Counter, name, watched(name))
def fresh():
    global uses
    uses += 1
    return 0
def solve(kind):
    global uses
    if kind == "uses": return uses
    value = OrderedDict() if kind == "ordered" else defaultdict(fresh) if kind == "default" else Counter()
    dict.__setitem__(value, "a", 1)
    dict.__setitem__(value, "b", 2)
    uses = 0
    return value
`;

test("nothing of a candidate's runs while kinds of dict are read, and their entries are what they hold", async () => {
  const calls = ["counter", "uses", "default", "uses", "ordered", "uses"].map((kind) => [kind]);
  const outcomes = await python.callAll(HOOKED, calls);
  const value = {
    kind: "map",
    entries: [
      ["a", 1n],
      ["b", 2n],
    ],
  };
  const values = calls.map(([kind]) => (kind === "uses" ? 0n : value));
  expect(outcomes).toMatchObject(values.map((value) => ({ kind: "returned", value })));
});

test("a class of a candidate's never lies where that of counters lay", async () => {
  const source = `${FREE_COUNTER}
made = [type("Any", (), {"__slots__": ("a", "b")}) for _ in range(1000)]
def solve(): return place in map(id, made)`;
  expect(await python.value(source)).toBe(false);
});
