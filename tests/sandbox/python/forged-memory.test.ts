import { beforeAll, expect, test } from "vitest";
import { DEFAULT_LIMITS } from "#sandbox";
import type { ReadValue } from "../../../sandbox/python/realm/read-value.ts";
import { openBareRealm, readBareParts, type BareRealm } from "./support/bare-realm.ts";

// Bytecode made by hand can write to any address, so what is read may be no object at all.

const limits = { ...DEFAULT_LIMITS, fuelInstructions: 20_000_000, valueBytes: 10_000 };
const SOURCE = `
values = [10**40, 1.5, "text", "\\u1234", [1, 2], (3,), {4}, {5: 6}, b"7", bytearray(b"8"), object(), int]
def solve(which, addresses): return [id(each) for each in values] if addresses else values[which]`;
const COUNT = 12;
const OWN = 2e9;

let realm: BareRealm;
beforeAll(async () => {
  realm = openBareRealm(await readBareParts());
});

/** What is read of a call, where something befell the memory between the two. */
function readAfter(args: string, befall: (memory: Uint32Array) => void) {
  realm.drive("rewind", limits);
  realm.drive("tell", "configure", JSON.stringify({ kind: "function", name: "solve", seed: 1 }), OWN);
  realm.drive("load", { kind: "function" }, JSON.stringify(SOURCE), OWN);
  realm.drive("decode", { kind: "function" }, args, OWN);
  realm.drive("call", { kind: "function" }, OWN, OWN);
  befall(realm.memory());
  return realm.drive("report", limits.fuelInstructions);
}

const textOf = (value: ReadValue | null) => (value !== null && "text" in value ? value.text : "");

test("an object with any word in it is read, refused or an end of the run", () => {
  const addresses = JSON.parse(textOf(readAfter("[0,true]", () => undefined).value)) as number[];
  expect(addresses).toHaveLength(COUNT);
  const seen = new Set<string>();
  for (let which = 0; which < COUNT; which += 1)
    for (let at = 0; at < 8; at += 1)
      for (const word of [0, 1, 7, 0x7f, 0x7fff_fff0, 0xffff_ffff, 0xffff_fff8, addresses[4] ?? 0]) {
        const { value, stopped } = readAfter(`[${which},false]`, (memory) => {
          memory[((addresses[which] ?? 0) >> 2) + at] = word;
        });
        expect(textOf(value).length).toBeLessThanOrEqual(limits.valueBytes);
        expect(value === null).toBe(stopped !== null);
        seen.add(value === null ? String(stopped) : Object.keys(value).join());
      }
  expect([...seen]).toEqual(expect.arrayContaining(["text", "reason", "crash"]));
});
