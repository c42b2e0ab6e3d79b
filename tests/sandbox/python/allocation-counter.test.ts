import { expect, test } from "vitest";
import { allocationCounterModule } from "../../../sandbox/python/allocation-counter.ts";
import { fromWat } from "../../support/wat.ts";

/** Calls the original of a type that stands so far behind the context. */
const original = (type: string, args: readonly string[], offset: number) =>
  `(call_indirect (type $${type}) (i32.const 0) ${args.map((arg) => `(local.get $${arg})`).join(" ")}
    (i32.add (local.get $context) (i32.const ${offset})))`;

const allocator = (head: string, work: string, then: string) => `
  (func ${head} (result i32) (local $block i32) (local $was i32)
    (local.set $was (global.get $busy))
    (global.set $busy (i32.const 1))
    (local.set $block ${work})
    (global.set $busy (local.get $was))
    (if (local.get $block) (then (if (i32.eqz (local.get $was)) (then ${then}))))
    (local.get $block))`;

const TEXT = `(module
  (type $malloc (func (param i32 i32) (result i32)))
  (type $calloc (func (param i32 i32 i32) (result i32)))
  (type $free (func (param i32 i32)))
  (type $freeArena (func (param i32 i32 i32)))
  (type $forget (func (param i32)))
  (import "realm" "table" (table 0 funcref))
  (memory (export "sizes") 1)
  (global $now (export "now") (mut i32) (i32.const 0))
  (global $peak (export "peak") (mut i32) (i32.const 0))
  (global $busy (export "busy") (mut i32) (i32.const 0))
  (func $note (export "note") (param $block i32) (param $size i32) (local $place i32)
    (if (i32.ge_u
        (i32.shr_u (local.tee $place (i32.shr_u (local.get $block) (i32.const 1))) (i32.const 16)) (memory.size))
      (then (drop (memory.grow
        (i32.sub (i32.add (i32.shr_u (local.get $place) (i32.const 16)) (i32.const 1)) (memory.size))))))
    (i32.store (local.get $place) (local.get $size))
    (global.set $now (i32.add (global.get $now) (local.get $size)))
    (if (i32.gt_u (global.get $now) (global.get $peak)) (then (global.set $peak (global.get $now)))))
  (func $forget (export "forget") (param $block i32) (local $place i32)
    (local.set $place (i32.shr_u (local.get $block) (i32.const 1)))
    (if (i32.lt_u (i32.shr_u (local.get $place) (i32.const 16)) (memory.size))
      (then
        (global.set $now (i32.sub (global.get $now) (i32.load (local.get $place))))
        (i32.store (local.get $place) (i32.const 0)))))
  ${allocator(
    `(export "malloc") (param $context i32) (param $size i32)`,
    original("malloc", ["size"], 0),
    "(call $note (local.get $block) (local.get $size))",
  )}
  ${allocator(
    `(export "calloc") (param $context i32) (param $count i32) (param $size i32)`,
    original("calloc", ["count", "size"], 1),
    "(call $note (local.get $block) (i32.mul (local.get $count) (local.get $size)))",
  )}
  ${allocator(
    `(export "realloc") (param $context i32) (param $old i32) (param $size i32)`,
    original("calloc", ["old", "size"], 2),
    "(call $forget (local.get $old)) (call $note (local.get $block) (local.get $size))",
  )}
  (func (export "free") (param $context i32) (param $block i32)
    (call $forget (local.get $block))
    ${original("free", ["block"], 3)})
  ${allocator(
    `(export "allocateArena") (param $context i32) (param $size i32)`,
    original("malloc", ["size"], 0),
    `(if (i32.lt_u (local.get $size) (i32.const 262144))
      (then (call $note (local.get $block) (local.get $size))))`,
  )}
  (func (export "freeArena") (param $context i32) (param $block i32) (param $size i32)
    (call $forget (local.get $block))
    ${original("freeArena", ["block", "size"], 1)}))`;

test("the counter is what this text says", () => {
  const [made, said] = [allocationCounterModule(), fromWat(TEXT)].map((bytes) =>
    Buffer.from(bytes).toString("hex"),
  );
  expect(made).toBe(said);
});

/** An allocator that gives out one block of 64 bytes after another, moves each that is to be larger, and never takes one. */
const BLOCKS = `(module
  (import "realm" "table" (table 0 funcref))
  (global $end (mut i32) (i32.const 64))
  (func $take (result i32) (global.set $end (i32.add (global.get $end) (i32.const 64))) (global.get $end))
  (func (export "malloc") (param i32 i32) (result i32) (call $take))
  (func (export "calloc") (param i32 i32 i32) (result i32) (call $take))
  (func (export "realloc") (param i32 i32 i32) (result i32) (call $take))
  (func (export "free") (param i32 i32))
  (func (export "none") (param i32 i32) (result i32) (i32.const 0)))`;

function counted() {
  const table = new WebAssembly.Table({ element: "anyfunc", initial: 4 });
  const make = (bytes: Uint8Array) =>
    new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(bytes)), { realm: { table } }).exports;
  const blocks = make(fromWat(BLOCKS));
  ["malloc", "calloc", "realloc", "free"].forEach((name, index) => table.set(index, blocks[name]));
  const counter = make(allocationCounterModule()) as Record<string, (...args: number[]) => number>;
  const global = (name: string) => (counter[name] as unknown as WebAssembly.Global<"i32">).value;
  const figures = () => [global("now"), global("peak")];
  return {
    table,
    blocks,
    figures,
    call: (name: string, ...args: number[]) => counter[name]?.(0, ...args) ?? 0,
  };
}

test("blocks count while they are there, by what was asked for", () => {
  const { call, figures } = counted();
  const [one, two] = [call("malloc", 10), call("calloc", 5, 4)];
  expect(figures()).toEqual([30, 30]);
  call("free", one);
  expect(figures()).toEqual([20, 30]);
  call("realloc", two, 25);
  expect(figures()).toEqual([25, 30]);
});

test("what stood before, and what could not be had, counts for nothing", () => {
  const { call, figures, table, blocks } = counted();
  call("free", 8);
  call("free", 0);
  expect(figures()).toEqual([0, 0]);
  expect(call("realloc", 8, 7)).toBeGreaterThan(0);
  expect(figures()).toEqual([7, 7]);
  table.set(0, blocks["none"]);
  expect(call("malloc", 100)).toBe(0);
  expect(figures()).toEqual([7, 7]);
});
