import { describe, expect, test } from "vitest";
import { MeterError } from "../../../sandbox/metering/meter-error.ts";
import { rewriteModule } from "../../../sandbox/metering/rewrite.ts";
import { fromWat } from "../../support/wat.ts";

const options = { meter: "meter", depth: "depth" };

describe("a rewritten module", () => {
  test("is the same bytes each time", () => {
    const bytes = fromWat(`(module (memory 1) (func (export "run") loop br 0 end))`);
    expect(rewriteModule(bytes, options)).toStrictEqual(rewriteModule(bytes, options));
  });

  test.each([
    ["without any section", "(module)"],
    ["without globals or exports", "(module (func))"],
    ["with globals and no exports", "(module (global i32 (i32.const 1)))"],
    ["with a memory and data alone", `(module (memory 1) (data (i32.const 0) "x"))`],
    [
      "with a table, elements and a start",
      "(module (table 1 funcref) (elem (i32.const 0) func $f) (func $f) (start $f))",
    ],
    ["with a tag", "(module (tag $t (param i32)) (func i32.const 1 throw $t))"],
    ["with a data count", `(module (memory 1) (data $d "x") (func data.drop $d))`],
  ])("%s is valid and has its counters", (_title, wat) => {
    const rewritten = rewriteModule(fromWat(wat), options);
    expect(WebAssembly.validate(rewritten)).toBe(true);
    expect(exportsOf(rewritten)).toContainEqual({ name: "meter", kind: "global" });
    expect(exportsOf(rewritten)).toContainEqual({ name: "depth", kind: "global" });
  });

  test("counts apart what is moved in bulk, where that is asked for", () => {
    const wat = `(module (memory 1) (func (export "run") (param i32) (result i32)
      i32.const 0 i32.const 0 local.get 0 memory.copy i32.const 8 i32.const 1 i32.const 16 memory.fill local.get 0))`;
    const bytes = rewriteModule(fromWat(wat), { ...options, moved: "moved" });
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
    const [meter, moved] = ["meter", "moved"].map((name) => exports[name] as WebAssembly.Global<"i64">);
    (meter as WebAssembly.Global<"i64">).value = -10_000n;
    (exports["depth"] as WebAssembly.Global<"i32">).value = -1000;
    expect((exports["run"] as (bytes: number) => number)(800)).toBe(800);
    expect(moved?.value).toBe(102n);
    // Of which nine are the instructions themselves.
    expect(meter?.value).toBe(-10_000n + 102n + 9n);
    expect(exportsOf(rewriteModule(fromWat(wat), options)).map(({ name }) => name)).not.toContain("moved");
  });

  test("numbers its globals after imported ones and its own", () => {
    const wat = `(module (import "m" "g" (global i32)) (import "m" "f" (func)) (import "m" "t" (table 1 funcref))
      (import "m" "mem" (memory 1)) (global $own (mut i32) (i32.const 3))
      (func (export "run") (result i32) global.get 0 global.get $own i32.add))`;
    const module = new WebAssembly.Module(rewriteModule(fromWat(wat), options));
    const m = {
      g: new WebAssembly.Global({ value: "i32", mutable: false }, 4),
      f: () => undefined,
      t: new WebAssembly.Table({ element: "anyfunc", initial: 1 }),
      mem: new WebAssembly.Memory({ initial: 1 }),
    };
    const { exports } = new WebAssembly.Instance(module, { m });
    (exports["meter"] as WebAssembly.Global<"i64">).value = -100n;
    expect((exports["run"] as () => number)()).toBe(7);
    expect((exports["meter"] as WebAssembly.Global<"i64">).value).toBe(-97n);
  });

  test("keeps only the exports that are asked for, and always its counters", () => {
    const wat = `(module (func (export "stay")) (func (export "go")) (memory (export "memory") 1))`;
    const rewritten = rewriteModule(fromWat(wat), { ...options, keepExport: (name) => name === "stay" });
    expect(exportsOf(rewritten).map(({ name }) => name)).toStrictEqual(["stay", "meter", "depth"]);
  });

  test("has the memory it is told to have, and never less than it needs", () => {
    const bytes = fromWat(`(module (memory (export "memory") 2))`);
    const memory = (pages: { min: number; max: number }) =>
      new WebAssembly.Instance(
        new WebAssembly.Module(rewriteModule(bytes, { ...options, memoryPages: pages })),
      ).exports["memory"] as WebAssembly.Memory;
    expect(memory({ min: 1, max: 3 }).buffer.byteLength).toBe(2 * 65536);
    expect(memory({ min: 3, max: 3 }).buffer.byteLength).toBe(3 * 65536);
    expect(() => memory({ min: 3, max: 3 }).grow(1)).toThrow(RangeError);
  });
});

describe("what is refused", () => {
  test.each<[string, () => Uint8Array, RegExp]>([
    [
      "something else than wasm",
      () => Uint8Array.from(Buffer.from("#!/bin/sh\n")),
      /not a WebAssembly module/,
    ],
    ["another version", () => patched("(module)", 4, 2), /not a WebAssembly module/],
    ["a torn module", () => fromWat("(module (func nop nop))").slice(0, -2), /ends at byte/],
    ["a 64-bit memory that is to be resized", () => fromWat("(module (memory i64 1))"), /64-bit/],
    ["an imported 64-bit memory", () => fromWat(`(module (import "m" "m" (memory i64 1)))`), /64-bit/],
    ["a section that is unknown", () => Uint8Array.of(...fromWat("(module)"), 14, 0), /unknown section 14/],
    ["an unknown instruction", () => withOpcode(0xff), /unknown instruction 0xff/],
    ["an instruction of a later proposal", () => withOpcode(0xfb), /unknown instruction 0xfb/],
    ["an atomic instruction", () => withOpcode(0xfe), /unknown instruction 0xfe/],
    [
      "a name that is taken",
      () => fromWat(`(module (func (export "meter")))`),
      /"meter" is exported already/,
    ],
  ])("%s", (_title, make, message) => {
    const memoryPages = { min: 1, max: 2 };
    expect(() => rewriteModule(make(), { ...options, memoryPages })).toThrow(MeterError);
    expect(() => rewriteModule(make(), { ...options, memoryPages })).toThrow(message);
  });

  test("a 64-bit memory is refused also where nothing is resized", () => {
    expect(() => rewriteModule(fromWat("(module (memory i64 1))"), options)).toThrow(MeterError);
  });

  test("a shared memory is refused where it is to be resized", () => {
    const bytes = patched("(module (memory 1 2))", 11, 3);
    expect(() => rewriteModule(bytes, { ...options, memoryPages: { min: 1, max: 2 } })).toThrow(/shared/);
  });
});

function exportsOf(bytes: Uint8Array): { name: string; kind: string }[] {
  return WebAssembly.Module.exports(new WebAssembly.Module(bytes));
}

function patched(wat: string, at: number, byte: number): Uint8Array {
  return fromWat(wat).with(at, byte);
}

/** A function whose only `nop` is another opcode. */
function withOpcode(opcode: number): Uint8Array {
  const bytes = fromWat("(module (func nop))");
  return bytes.with(bytes.lastIndexOf(0x01), opcode);
}
