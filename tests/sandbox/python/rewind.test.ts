import { beforeAll, describe, expect, test } from "vitest";
import { DEFAULT_LIMITS } from "#sandbox";
import type { PythonEngineParts } from "../../../sandbox/python/engine.ts";
import { openPythonSession } from "../../../sandbox/python/python-session.ts";
import { PYTHON_ATTACKS } from "../../fixtures/attacks/python.ts";
import { openBareRealm, readBareParts, type BareRealm, type RealmState } from "./support/bare-realm.ts";

const FUEL = 30_000_000;
const limits = { ...DEFAULT_LIMITS, fuelInstructions: FUEL };

const LEAVERS = {
  "opens files":
    "held = [open('/lib/python314.zip', 'rb') for _ in range(50)]\ndef solve(xs): return sum(xs)",
  "fills a little memory": "def solve(xs): return len(bytearray(b'x') * 10 ** 6)",
  "fills more memory": "held = bytearray(b'x') * 25 * 10 ** 5\ndef solve(xs): return sum(xs)",
  "grows memory": "def solve(xs): return len(bytearray(60 * 2 ** 20))",
  "runs out of memory": "def solve(xs):\n    kept = []\n    while True: kept.append(bytearray(10 ** 7))",
  "draws randomness": "import os, random\ndef solve(xs): return list(os.urandom(100)) + [random.random()]",
  "reads the clock": "import time\ndef solve(xs): return time.time_ns()",
  "recurses without end": "def solve(xs): return solve(xs)",
  "recurses in C without end":
    "import functools, sys\nsys.setrecursionlimit(10 ** 6)\n@functools.cache\ndef go(n): return go(n + 1)\ndef solve(xs): return go(0)",
  aborts: "import os\ndef solve(xs): os.abort()",
  exits: "import os\ndef solve(xs): os._exit(0)",
  "prints too much": "def solve(xs): print('x' * 10 ** 7)",
  "changes the interpreter":
    "import sys, gc, builtins\nsys.setrecursionlimit(9999)\ngc.disable()\nbuiltins.len = None\nsys.modules.clear()\ndef solve(xs): return 0",
  "imports much":
    "import csv, html, unittest.mock, tomllib, zoneinfo, asyncio\ndef solve(xs): return sum(xs)",
  "runs an event loop":
    "import asyncio\nasync def main(): await asyncio.sleep(0.001)\ndef solve(xs): asyncio.run(main())",
  "handles signals":
    "import signal\nsignal.signal(signal.SIGINT, print)\nsignal.raise_signal(signal.SIGINT)\ndef solve(xs): return 0",
  "reaches for JavaScript":
    "import sys\nsys.modules.pop('_ctypes', 0)\ndef solve(xs): import _ctypes; return _ctypes",
};

const candidates = [
  ...Object.entries(LEAVERS).map(([name, code]) => ({ name, code })),
  ...PYTHON_ATTACKS.map(({ family, name, code }) => ({ name: `${family}: ${name}`, code })),
];

const requestFor = (source: string) => ({
  ...{ language: "python" as const, source: source as never, limits, seed: 1 },
  entry: { kind: "function" as const, name: "solve" },
});

/** Loads, calls twice and measures, as a session does, and leaves the realm as it then is. */
async function runIn({ drive }: BareRealm, source: string): Promise<unknown> {
  const session = openPythonSession(requestFor(source), drive);
  const measured = await session.measure("[[1,2,3]]", FUEL);
  return { measured, failure: await session.load(), called: await session.call(["[[1,2]]", "[[]]"], FUEL) };
}

const PROBE = `
import random, time, os, collections
def solve(xs):
    return [sum(xs), random.random(), time.time_ns(), list(os.urandom(4)), id(collections), hash("text"), len(object.__subclasses__())]
`;

/** What stands after rewinding, and what an honest program then does and leaves. */
async function lookWhole(realm: BareRealm): Promise<readonly [RealmState, string, unknown, RealmState]> {
  realm.drive("rewind", limits);
  const rewound = realm.look();
  const randomness = realm.drawRandomness();
  return [rewound, randomness, await runIn(realm, PROBE), realm.look()];
}

let parts: PythonEngineParts;
let fresh: Awaited<ReturnType<typeof lookWhole>>;
beforeAll(async () => {
  parts = await readBareParts();
  fresh = await lookWhole(openBareRealm(parts));
});

describe("a rewound realm cannot be told from a fresh one", () => {
  test("after any of many candidates, one after another", async () => {
    const realm = openBareRealm(parts);
    for (const { name, code } of candidates) {
      await runIn(realm, code);
      expect([name, await lookWhole(realm)]).toStrictEqual([name, fresh]);
    }
  });

  test("and a second fresh one cannot either", async () => {
    expect(await lookWhole(openBareRealm(parts))).toStrictEqual(fresh);
  });

  test("though what a candidate leaves is seen before it is rewound", async () => {
    const realm = openBareRealm(parts);
    await runIn(realm, LEAVERS["opens files"]);
    const left = realm.look();
    expect(left.files).toHaveLength(50);
    expect(left.memory).not.toBe(fresh[0].memory);
    await runIn(realm, LEAVERS["grows memory"]);
    expect(realm.look().memoryBytes).toBeGreaterThan(fresh[0].memoryBytes);
    expect(realm.drawRandomness()).toBe(fresh[1]);
    expect(realm.drawRandomness()).not.toBe(fresh[1]);
  });

  test("and the honest program runs in both", () => {
    expect(fresh[2]).toMatchObject({ failure: null, called: [{ kind: "returned" }, { kind: "returned" }] });
  });

  test("and every global of the module is looked at", () => {
    const [{ globals, table }] = fresh;
    expect(Object.keys(globals).length).toBeGreaterThan(1000);
    expect(Object.keys(globals)).toEqual(expect.arrayContaining(["__stack_pointer", "__meter", "global-0"]));
    expect(table.length).toBeGreaterThan(10_000);
    expect(table.filter((name) => name !== "undefined").length).toBeGreaterThan(8000);
  });
});
