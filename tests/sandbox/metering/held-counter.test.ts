import { describe, expect, test } from "vitest";
import { rewriteModule } from "../../../sandbox/metering/rewrite.ts";
import { countRun, meterWat } from "../../support/metered.ts";
import { fromWat } from "../../support/wat.ts";

/** A module that calls `look` with the counter's value and adds what `look` returns to it. */
function looking(body: string, look: (spent: bigint) => bigint = () => 0n) {
  const wat = `(module (import "host" "look" (func $look))
    (func (export "run") (param i32) (result i32) ${body}))`;
  const start = -(2n ** 40n);
  const seen: bigint[] = [];
  const host = {
    look: () => {
      seen.push(meter.value - start);
      meter.value += look(meter.value - start);
    },
  };
  const module = new WebAssembly.Module(rewriteModule(fromWat(wat), { meter: "meter", depth: "depth" }));
  const { exports } = new WebAssembly.Instance(module, { host });
  const meter = exports["meter"] as WebAssembly.Global<"i64">;
  meter.value = start;
  (exports["depth"] as WebAssembly.Global<"i32">).value = -1_000_000;
  const result = (exports["run"] as (argument: number) => number)(7);
  return { result, seen, spent: meter.value - start };
}

describe("whoever is called", () => {
  const TWICE = "local.get 0 if call $look end call $look i32.const 5";

  test("sees what has been executed by then, the rest of the run included", () => {
    // local.get, if; call; call, i32.const: a run is paid for when it is entered.
    expect(looking(TWICE)).toStrictEqual({ result: 5, seen: [3n, 5n], spent: 5n });
  });

  test("may add to it", () => {
    expect(looking(TWICE, () => 100n)).toStrictEqual({ result: 5, seen: [3n, 105n], spent: 205n });
  });

  test("stops its caller at the next head when it spends the rest", () => {
    const forever = "(loop call $look br 0) i32.const 5";
    expect(() => looking(forever, () => 2n ** 40n)).toThrow(WebAssembly.RuntimeError);
  });
});

describe("a function that is left", () => {
  const outcome = (body: string, argument: number) =>
    countRun(meterWat(`(module (func (export "run") (param i32) (result i32) ${body}))`), argument);

  test.each<[string, string, number, number]>([
    ["by its end", "local.get 0 if nop else nop end i32.const 1", 1, 3],
    ["by return", "local.get 0 if i32.const 2 return end i32.const 1", 1, 4],
    ["by a jump to its own label", "local.get 0 if i32.const 2 br 1 end i32.const 1", 1, 4],
    ["by such a jump if", "i32.const 9 local.get 0 br_if 0 drop i32.const 1", 1, 3],
    ["by such a jump not", "i32.const 9 local.get 0 br_if 0 drop i32.const 1", 0, 5],
    ["by a table of jumps", "(block i32.const 4 local.get 0 br_table 1 1) i32.const 1", 0, 3],
  ])("%s has put its count back", (_how, body, argument, cost) => {
    expect(outcome(body, argument).cost).toBe(cost);
  });

  test("by a trap of its own has counted as far as it came", () => {
    const metered = meterWat(
      `(module (func (export "run") (param i32) (result i32) local.get 0 if unreachable end i32.const 1))`,
    );
    const before = metered.meter.value;
    expect(() => metered.run(1)).toThrow(WebAssembly.RuntimeError);
    expect(metered.meter.value - before).toBe(3n);
  });

  test("with two results counts as well", () => {
    const metered = meterWat(`(module
      (func $two (param i32) (result i32 i32) local.get 0 if nop else nop end i32.const 1 i32.const 2)
      (func (export "run") (param i32) (result i32) local.get 0 call $two i32.add))`);
    expect(countRun(metered, 1)).toStrictEqual({ result: 3, cost: 3 + 4 });
  });

  test("by running out of fuel has spent it all", () => {
    const metered = meterWat(
      `(module (func (export "run") (param i32) (result i32) (loop local.get 0 br_if 0) i32.const 1))`,
    );
    metered.meter.value = -1000n;
    expect(() => metered.run(1)).toThrow(WebAssembly.RuntimeError);
    expect(metered.meter.value).toBe(0n);
  });
});
