import { findSection, readSections, SECTION } from "../../sandbox/metering/sections.ts";
import { ByteWriter } from "../../sandbox/metering/byte-writer.ts";

/** A rewritten module with the code of the original: the counter is there and never moves. */
export function withoutMetering(rewritten: Uint8Array, original: Uint8Array): Uint8Array {
  const code = findSection(readSections(original), SECTION.code);
  if (code === undefined) throw new Error("the module has no code");
  const out = new ByteWriter(original.length);
  out.copy(rewritten, 0, 8);
  for (const section of readSections(rewritten)) {
    const [bytes, { start, end }] = section.id === SECTION.code ? [original, code] : [rewritten, section];
    out.byte(section.id);
    out.u32(end - start);
    out.copy(bytes, start, end);
  }
  return out.view().slice();
}
