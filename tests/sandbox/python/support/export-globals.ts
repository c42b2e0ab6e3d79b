import { ByteReader } from "../../../../sandbox/metering/byte-reader.ts";
import { ByteWriter } from "../../../../sandbox/metering/byte-writer.ts";

const [GLOBAL_SECTION, EXPORT_SECTION, GLOBAL_KIND] = [6, 7, 3];

/** The module with every global that it has exported as well, as `global-0`, `global-1`, ... */
export function exportGlobals(bytes: Uint8Array): Uint8Array {
  const count = countGlobals(bytes);
  const out = new ByteWriter(bytes.length + count * 16);
  out.copy(bytes, 0, 8);
  for (const { id, start, end } of sectionsOf(bytes)) {
    const content = id === EXPORT_SECTION ? withGlobals(bytes.subarray(start, end), count) : null;
    out.byte(id);
    out.u32(content === null ? end - start : content.length);
    if (content === null) out.copy(bytes, start, end);
    else out.raw(content);
  }
  return out.view().slice();
}

function countGlobals(bytes: Uint8Array): number {
  const imported = WebAssembly.Module.imports(new WebAssembly.Module(bytes));
  const own = sectionsOf(bytes).find(({ id }) => id === GLOBAL_SECTION);
  if (own === undefined) throw new Error("the module has no globals of its own");
  return imported.filter(({ kind }) => kind === "global").length + new ByteReader(bytes, own.start).u32();
}

function withGlobals(exports: Uint8Array, count: number): Uint8Array {
  const reader = new ByteReader(exports);
  const out = new ByteWriter(exports.length + count * 16);
  out.u32(reader.u32() + count);
  out.copy(exports, reader.at, exports.length);
  for (let index = 0; index < count; index += 1) {
    out.name(`global-${index}`);
    out.byte(GLOBAL_KIND);
    out.u32(index);
  }
  return out.view();
}

function sectionsOf(bytes: Uint8Array): { id: number; start: number; end: number }[] {
  const reader = new ByteReader(bytes, 8);
  const sections = [];
  while (!reader.done) {
    const id = reader.byte();
    const length = reader.u32();
    sections.push({ id, start: reader.at, end: reader.at + length });
    reader.skip(length);
  }
  return sections;
}
