import { ByteReader } from "../../metering/byte-reader.ts";
import { MeterError } from "../../metering/meter-error.ts";
import { findSection, readSections, SECTION } from "../../metering/sections.ts";

const [I32, MUTABLE, CONST] = [0x7f, 1, 0x41];

/** The index of QuickJS's stack pointer: it exports none, but it has one global only. Throws a `MeterError` for more. */
export function findStackPointer(wasm: Uint8Array): number {
  const section = findSection(readSections(wasm), SECTION.global);
  const reader = new ByteReader(wasm, section?.start ?? 0, section?.end ?? 0);
  const expected = [1, I32, MUTABLE, CONST];
  if (reader.done || expected.some((byte) => reader.byte() !== byte))
    throw new MeterError("QuickJS's stack pointer is not its only global");
  return 0;
}
