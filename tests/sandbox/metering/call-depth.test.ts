import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rewriteModule } from "../../../sandbox/metering/rewrite.ts";
import { countRun, meterWat, type Metered } from "../../support/metered.ts";
import { fromWat } from "../../support/wat.ts";

const ROOM = 100_000;

/** What a run takes at most of the room for calls: the least that it ends well with. */
function depthOf(metered: Metered, ...args: number[]): number {
  const { depth } = metered;
  const fits = (room: number) => {
    depth.value = -room;
    try {
      metered.run(...args);
      return true;
    } catch (error) {
      // Whoever looks afterwards has to see why.
      if (depth.value < 0) throw error;
      return false;
    }
  };
  let [low, high] = [0, ROOM];
  while (low < high) {
    const room = (low + high) >> 1;
    if (fits(room)) high = room;
    else low = room + 1;
  }
  return high;
}

const recursive = (body: string) => `(module
  (tag $thrown) (table 2 funcref) (elem (i32.const 0) func $run $leaf)
  (func $leaf (param i32) (result i32) local.get 0)
  (func $light (param i32) (result i32) local.get 0 call $leaf)
  (func $throws (param i32) (result i32) local.get 0 call $run drop throw $thrown)
  (func $again (param i32) (result i32) local.get 0 i32.const 1 i32.sub call $run)
  (func $run (export "run") (param i32) (result i32) ${body}))`;

const RECURSIONS: readonly (readonly [string, string])[] = [
  ["by name", "local.get 0 if (result i32) local.get 0 i32.const 1 i32.sub call $run else i32.const 7 end"],
  [
    "by name, twice",
    `local.get 0 if (result i32) local.get 0 i32.const 1 i32.sub call $run drop
      local.get 0 i32.const 1 i32.sub call $run else i32.const 7 end`,
  ],
  [
    "through a table",
    `local.get 0 if (result i32) local.get 0 i32.const 1 i32.sub i32.const 0 call_indirect (param i32) (result i32)
      else i32.const 7 end`,
  ],
  ["through another", "local.get 0 if (result i32) local.get 0 call $again else i32.const 7 end"],
  [
    "in a handler",
    `local.get 0 i32.eqz if i32.const 7 return end
      try (result i32) local.get 0 i32.const 1 i32.sub call $throws catch_all i32.const 7 end`,
  ],
];

describe.each(RECURSIONS)("recursion %s", (_how, body) => {
  const metered = meterWat(recursive(body));

  test("takes as much more with each level", () => {
    const depths = [1, 2, 3, 4, 5].map((levels) => depthOf(metered, levels));
    const steps = depths.slice(1).map((depth, at) => depth - (depths[at] ?? 0));
    expect(steps[0]).toBeGreaterThan(0);
    expect(new Set(steps).size).toBe(1);
  });

  test("of exactly the limit works, and one level more traps", () => {
    metered.depth.value = -depthOf(metered, 8);
    const start = metered.depth.value;
    expect(metered.run(8)).toBe(7);
    metered.depth.value = start;
    expect(() => metered.run(9)).toThrow(WebAssembly.RuntimeError);
    expect(metered.depth.value).toBeGreaterThanOrEqual(0);
  });

  test("traps at the same count each time", () => {
    const room = depthOf(metered, 5);
    const spent = () => {
      const before = metered.meter.value;
      metered.depth.value = -room;
      expect(() => metered.run(9)).toThrow(WebAssembly.RuntimeError);
      return metered.meter.value - before;
    };
    expect(spent()).toBe(spent());
  });
});

describe("a function that calls others in a loop for ever", () => {
  // Each round calls one that goes three levels down, one that throws from there, and one that goes on in its own place.
  const busy = meterWat(`(module
    (tag $thrown)
    (table 1 funcref) (elem (i32.const 0) func $down)
    (func $down (param i32) (result i32)
      local.get 0 if (result i32) local.get 0 i32.const 1 i32.sub call $down else i32.const 0 end)
    (func $up (param i32) local.get 0 i32.eqz if throw $thrown end local.get 0 i32.const 1 i32.sub call $up)
    (func $on (param i32) (result i32) local.get 0 call $down drop local.get 0 return_call $down)
    (func (export "run") (param i32) (result i32)
      loop
        i32.const 3 call $down drop
        try i32.const 3 call $up catch_all end
        i32.const 3 call $on drop
        i32.const 3 i32.const 0 call_indirect (param i32) (result i32) drop
        local.get 0 i32.const 1 i32.sub local.tee 0 br_if 0
      end
      local.get 0))`);

  test("is as deep in each round", () => {
    const once = depthOf(busy, 1);
    busy.depth.value = -once;
    expect(busy.run(100_000)).toBe(0);
    expect(depthOf(busy, 2)).toBe(once);
  });

  test("is as deep after a handler has caught what was thrown below", () => {
    const caught = (levels: number) => `(module (tag $t)
      (func $up (param i32) local.get 0 i32.eqz if throw $t end local.get 0 i32.const 1 i32.sub call $up)
      (func $down (param i32) local.get 0 if local.get 0 i32.const 1 i32.sub call $down end)
      (func (export "run") (param i32) (result i32)
        try i32.const ${levels} call $up catch_all end i32.const 5 call $down i32.const 1))`;
    expect(depthOf(meterWat(caught(5)), 0)).toBe(depthOf(meterWat(caught(0)), 0));
  });
});

describe("a call in a function's own place", () => {
  test("makes nothing deeper", () => {
    const metered = meterWat(`(module
      (func $rest (param i32) (result i32) local.get 0)
      (func $even (export "run") (param i32) (result i32)
        local.get 0 i32.eqz if i32.const 7 return end
        local.get 0 call $odd drop
        local.get 0 i32.const 1 i32.sub return_call $even)
      (func $odd (param i32) (result i32) local.get 0 if (result i32) i32.const 0 call $even else i32.const 0 end))`);
    const once = depthOf(metered, 2);
    metered.depth.value = -once;
    expect(metered.run(50_000)).toBe(7);
  });
});

describe("who comes back in", () => {
  test("is as much deeper as who let it out", () => {
    const wat = `(module (import "host" "again" (func $again (param i32) (result i32)))
      (table (export "table") 1 funcref) (elem (i32.const 0) func $run)
      (func $run (export "run") (param i32) (result i32)
        local.get 0 if (result i32) local.get 0 i32.const 1 i32.sub call $again else i32.const 7 end))`;
    const module = new WebAssembly.Module(rewriteModule(fromWat(wat), { meter: "meter", depth: "depth" }));
    const again = (levels: number): number =>
      ((exports["table"] as WebAssembly.Table).get(0) as (levels: number) => number)(levels);
    const { exports } = new WebAssembly.Instance(module, { host: { again } });
    (exports["meter"] as WebAssembly.Global<"i64">).value = -(2n ** 40n);
    const metered = { ...exports, run: exports["run"], depth: exports["depth"] } as unknown as Metered;
    expect(depthOf(metered, 3) - depthOf(metered, 2)).toBe(depthOf(metered, 2) - depthOf(metered, 1));
    expect(depthOf(metered, 2)).toBeGreaterThan(depthOf(metered, 1));
  });
});

describe("what recursion takes", () => {
  const down = (locals: string, before: string) =>
    meterWat(`(module (memory 1) (func $run (export "run") (param i32) (result i32) ${locals}
      local.get 0 i32.eqz if i32.const 7 return end ${before}
      local.get 0 i32.const 1 i32.sub call $run ${"i32.add ".repeat(before.split("local.get").length - 1)}))`);
  const frame = (metered: Metered) => depthOf(metered, 2) - depthOf(metered, 1);

  test("grows with locals and with operands, 8 bytes each", () => {
    const plain = frame(down("", ""));
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), (locals, operands) => {
        const metered = down(`(local ${"i64 ".repeat(locals)})`, "local.get 0 ".repeat(operands));
        expect(frame(metered)).toBe(plain + 8 * (locals + operands));
      }),
      { numRuns: 60 },
    );
  });

  test("grows twice as much where a vector may be among them", () => {
    const vectors = (count: number) => frame(down(`(local ${"v128 ".repeat(count)})`, ""));
    expect(vectors(9) - vectors(4)).toBe(16 * 5);
  });
});

describe("those who need not count", () => {
  test("never trap for want of room", () => {
    const metered = meterWat(recursive("local.get 0 call $light"));
    metered.depth.value = 0;
    expect(countRun(metered, 5)).toStrictEqual({ result: 5, cost: 2 + 2 + 1 });
  });
});
