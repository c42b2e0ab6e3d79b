import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countRun, meterWat } from "../../support/metered.ts";
import { anyProgram, interpretProgram, programToWat, type Program } from "../../support/small-program.ts";
import { fromWat } from "../../support/wat.ts";

describe("a rewritten module", () => {
  test("gives the same result and counts what a walk through the program counts", () => {
    const agrees = (program: Program, argument: number) => {
      const wat = programToWat(program);
      const original = new WebAssembly.Instance(new WebAssembly.Module(fromWat(wat))).exports["run"];
      const counted = countRun(meterWat(wat), argument);
      expect(counted.result).toBe((original as (value: number) => number)(argument));
      expect(counted).toStrictEqual(interpretProgram(program, argument));
    };
    fc.assert(fc.property(anyProgram, fc.integer(), agrees), { numRuns: 300 });
  });

  test("counts the same a second time", () => {
    const metered = meterWat(loopOf("local.get 0"));
    expect(countRun(metered, 1000)).toStrictEqual(countRun(metered, 1000));
  });
});

describe("what costs one", () => {
  test.each<[string, string, number]>([
    ["an empty function costs nothing", "", 0],
    ["nop, block and end cost nothing", "nop block nop end", 0],
    ["a constant and a drop are two", "i32.const 7 drop", 2],
    ["a constant of 64 bits is one", "i64.const 0x7fffffffffffffff drop", 2],
    ["floats cost like integers", "f64.const 1 f64.const 2 f64.mul drop", 4],
    ["a branch taken is one, what it skips nothing", "block i32.const 1 br_if 0 i32.const 7 drop end", 2],
    ["a branch not taken is one as well", "block i32.const 0 br_if 0 i32.const 7 drop end", 4],
    ["the arm that is taken counts", "i32.const 1 if nop else i32.const 7 drop end", 2],
    ["else costs nothing itself", "i32.const 0 if nop else i32.const 7 drop end", 4],
    ["a jump table is one", "block block i32.const 1 br_table 0 1 end i32.const 7 drop end", 2],
    ["a call is one and what it runs", "call $two", 3],
    ["an indirect call is one, its index another", "i32.const 0 call_indirect (type $nothing)", 4],
    ["a vector instruction is one", "v128.const i32x4 1 2 3 4 drop", 2],
    ["a select is one", "i32.const 1 i32.const 2 i32.const 0 select drop", 5],
    ["memory.size is one", "memory.size drop", 2],
    ["a load and a store are one each", "i32.const 0 i32.const 0 i32.load i32.store", 4],
  ])("%s", (_title, body, cost) => {
    expect(countRun(meterWat(withBody(body))).cost).toBe(cost);
  });
});

describe("bulk instructions cost what they move", () => {
  test.each<[string, string, number]>([
    ["a fill of 7 bytes", "i32.const 0 i32.const 1 i32.const 7 memory.fill", 4],
    ["a fill of 8 bytes", "i32.const 0 i32.const 1 i32.const 8 memory.fill", 5],
    ["a copy of 4096 bytes", "i32.const 0 i32.const 64 i32.const 4096 memory.copy", 4 + 512],
    ["an init of 16 bytes", "i32.const 0 i32.const 0 i32.const 16 memory.init $data", 4 + 2],
    ["a growth by 3 pages", "i32.const 3 memory.grow drop", 3 + 3 * 8192],
    ["a growth that is refused", "i32.const 100 memory.grow drop", 3 + 100 * 8192],
    ["a table copy of 5", "i32.const 0 i32.const 1 i32.const 5 table.copy", 4 + 5],
    ["a table init of 1", "i32.const 3 i32.const 0 i32.const 1 table.init $one", 4 + 1],
    ["a table fill of 6", "i32.const 0 ref.null func i32.const 6 table.fill", 4 + 6],
    ["a table growth by 9", "ref.null func i32.const 9 table.grow drop", 4 + 9],
  ])("%s", (_title, body, cost) => {
    expect(countRun(meterWat(withBody(body))).cost).toBe(cost);
  });

  test("a length with the highest bit set is not negative", () => {
    const metered = meterWat(withBody("i32.const 0 i32.const 0 i32.const -8 memory.fill"));
    const before = metered.meter.value;
    expect(() => metered.run()).toThrow(WebAssembly.RuntimeError);
    expect(metered.meter.value - before).toBe(4n + (2n ** 32n - 8n) / 8n);
  });
});

describe("exceptions survive", () => {
  const thrower = "(tag $t (param i32)) (func $throw (param i32) local.get 0 throw $t)";

  test("a legacy catch takes what was thrown", () => {
    const metered = meterWat(`(module ${thrower} (func (export "run") (param i32) (result i32)
      try (result i32) local.get 0 call $throw i32.const 0 catch $t i32.const 1 i32.add end))`);
    // get, call, const, then get, throw, then const, add: the run with the call is paid for as a whole.
    expect(countRun(metered, 41)).toStrictEqual({ result: 42, cost: 7 });
  });

  test("a catch_all and a rethrow take what was thrown", () => {
    const metered = meterWat(`(module ${thrower} (func (export "run") (param i32) (result i32)
      try (result i32)
        try (result i32) local.get 0 call $throw i32.const 0 catch_all rethrow 0 end
      catch $t i32.const 1 i32.add end))`);
    expect(countRun(metered, 41)).toStrictEqual({ result: 42, cost: 8 });
  });

  test("a try_table takes what was thrown", () => {
    const metered = meterWat(`(module ${thrower} (func (export "run") (param i32) (result i32)
      (block $caught (result i32)
        (try_table (catch $t $caught) (call $throw (local.get 0)))
        (i32.const 0))
      (i32.add (i32.const 1))))`);
    expect(countRun(metered, 41)).toStrictEqual({ result: 42, cost: 6 });
  });
});

/** A module whose `run` has this body, with a memory, a table and something to call. */
function withBody(body: string): string {
  return `(module
    (type $nothing (func))
    (memory 1 8)
    (data $data "0123456789abcdef")
    (table 10 100 funcref)
    (elem (i32.const 0) func $two)
    (elem $one func $two)
    (func $two i32.const 7 drop)
    (func (export "run") ${body}))`;
}

/** A module that runs its body as often as its argument says. */
function loopOf(value: string): string {
  return `(module (func (export "run") (param i32) (result i32) (local i32)
    loop ${value} local.get 1 i32.add local.set 1
      local.get 0 i32.const 1 i32.sub local.tee 0 br_if 0 end local.get 1))`;
}
