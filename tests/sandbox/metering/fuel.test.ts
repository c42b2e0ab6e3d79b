import { describe, expect, test } from "vitest";
import { rewriteModule } from "../../../sandbox/metering/rewrite.ts";
import { countRun, meterWat } from "../../support/metered.ts";
import { fromWat } from "../../support/wat.ts";

const COUNTDOWN = `(module (func (export "run") (param i32) (result i32)
  loop local.get 0 i32.const 1 i32.sub local.tee 0 br_if 0 end local.get 0))`;

const ENDLESS = `(module (func (export "run") loop br 0 end))`;

const CALLS_ITSELF = `(module (func $run (export "run") (param i32) (result i32) local.get 0 call $run))`;

describe("fuel", () => {
  test("an endless loop traps", () => {
    const { run, meter } = meterWat(ENDLESS);
    meter.value = -1000n;
    expect(() => run()).toThrow(WebAssembly.RuntimeError);
    expect(meter.value).toBe(0n);
  });

  test("an endless recursion traps at a function's entry, before its stack is used up", () => {
    const { run, meter } = meterWat(CALLS_ITSELF);
    meter.value = -100n;
    expect(() => run(1)).toThrow(WebAssembly.RuntimeError);
    expect(meter.value).toBe(0n);
  });

  test("a run ends well on one unit more than it costs, and traps on its cost", () => {
    const metered = meterWat(COUNTDOWN);
    const { cost } = countRun(metered, 100);
    // The last check is at the last round's head, where its five instructions are paid.
    const lastCheck = cost - 1;
    metered.meter.value = -BigInt(lastCheck + 1);
    expect(metered.run(100)).toBe(0);
    metered.meter.value = -BigInt(lastCheck);
    expect(() => metered.run(100)).toThrow(WebAssembly.RuntimeError);
  });

  test("a handler of the module's own cannot catch the trap", () => {
    const { run, meter } = meterWat(`(module (func (export "run") (result i32)
      try (result i32) loop br 0 end unreachable catch_all i32.const 1 end))`);
    meter.value = -1000n;
    expect(() => run()).toThrow(WebAssembly.RuntimeError);
  });

  test("an instance without fuel runs again once it is given some", () => {
    const metered = meterWat(COUNTDOWN);
    metered.meter.value = -10n;
    expect(() => metered.run(100)).toThrow(WebAssembly.RuntimeError);
    metered.meter.value = -1000n;
    expect(metered.run(100)).toBe(0);
  });

  test("a counter begins at zero: nobody runs before fuel is given", () => {
    const bytes = rewriteModule(fromWat(COUNTDOWN), { meter: "meter", depth: "depth" });
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
    expect(() => (exports["run"] as (n: number) => number)(1)).toThrow(WebAssembly.RuntimeError);
  });

  test("a start function runs where the counter is said to start with fuel", () => {
    const wat = `(module (global $g (export "g") (mut i32) (i32.const 0))
      (func $start i32.const 5 global.set $g) (start $start) (func (export "run")))`;
    const fuelled = meterWat(wat, { startsFuelled: true });
    expect((fuelled.exports["g"] as WebAssembly.Global<"i32">).value).toBe(5);
    expect(() => meterWat(wat)).toThrow(WebAssembly.RuntimeError);
  });

  test("the counter's lowest value is the lowest an i64 has", () => {
    const bytes = rewriteModule(fromWat("(module)"), { meter: "meter", depth: "depth", startsFuelled: true });
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
    expect((exports["meter"] as WebAssembly.Global<"i64">).value).toBe(-(2n ** 63n));
  });
});

describe("the watch", () => {
  const STACK = 500;
  const WRITES = `(module (memory 1) (global $stack (mut i32) (i32.const ${STACK}))
    (func $write (param i32) i32.const 64 local.get 0 i32.store)
    (func $look) (func (export "run") (param i32 i32) (result i32)
      local.get 0 call $write call $look local.get 1 call $write call $look i32.const 0))`;
  const watch = { address: "address", peak: "peak", stack: { name: "stack", global: 0 } };

  test("keeps the largest value seen at its address, less the stack pointer", () => {
    const metered = meterWat(WRITES, { watch });
    globalOf(metered.exports["address"]).value = 64;
    metered.run(900, 5);
    expect(globalOf(metered.exports["peak"]).value).toBe(900 - STACK);
  });

  test("takes a stack pointer above the value for what it is", () => {
    const metered = meterWat(WRITES, { watch });
    globalOf(metered.exports["address"]).value = 64;
    globalOf(metered.exports["peak"]).value = -STACK;
    metered.run(40, 5);
    expect(globalOf(metered.exports["peak"]).value).toBe(40 - STACK);
  });

  test("counts the stack that calls take, when heap and stack together are largest", () => {
    const metered = meterWat(
      `(module (memory 1) (global $stack (mut i32) (i32.const ${STACK}))
        (func $enter (param $left i32)
          (global.set $stack (i32.sub (global.get $stack) (i32.const 16)))
          (if (local.get $left) (then (call $enter (i32.sub (local.get $left) (i32.const 1)))))
          (global.set $stack (i32.add (global.get $stack) (i32.const 16))))
        (func (export "run") (param $depth i32) (param $heap i32) (result i32)
          (call $enter (local.get $depth))
          (i32.store (i32.const 64) (local.get $heap))
          (call $enter (i32.const 1))
          i32.const 0))`,
      { watch },
    );
    globalOf(metered.exports["address"]).value = 64;
    const peakOf = (depth: number, heap: number) => {
      globalOf(metered.exports["peak"]).value = -STACK;
      metered.run(depth, heap);
      return globalOf(metered.exports["peak"]).value + STACK;
    };
    expect(peakOf(10, 0)).toBe(160);
    expect(peakOf(20, 0)).toBe(320);
    expect(peakOf(20, 1000)).toBe(1016);
  });

  test("sees nothing while it is off, and never changes a count", () => {
    const plain = countRun(meterWat(WRITES), 900, 5);
    const metered = meterWat(WRITES, { watch });
    expect(countRun(metered, 900, 5)).toStrictEqual(plain);
    expect(globalOf(metered.exports["peak"]).value).toBe(0);
    globalOf(metered.exports["address"]).value = 64;
    expect(countRun(metered, 900, 5)).toStrictEqual(plain);
  });

  test("looks at loop heads too", () => {
    const metered = meterWat(
      `(module (memory 1) (global (mut i32) (i32.const 0)) (func (export "run") (param i32) (result i32)
        loop i32.const 64 local.get 0 i32.store local.get 0 i32.const 1 i32.sub local.tee 0 br_if 0 end i32.const 0))`,
      { watch },
    );
    globalOf(metered.exports["address"]).value = 64;
    metered.run(7);
    expect(globalOf(metered.exports["peak"]).value).toBe(7);
  });
});

function globalOf(exported: unknown): WebAssembly.Global<"i32"> {
  return exported as WebAssembly.Global<"i32">;
}
