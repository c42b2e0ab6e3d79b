import { ByteReader } from "./byte-reader.ts";
import { ByteWriter, unsignedLeb } from "./byte-writer.ts";
import { whoCountsDepth } from "./call-depth.ts";
import { type IndexSpace, measureFrame } from "./measure-frame.ts";
import { meterBody } from "./meter-body.ts";
import { MeterError } from "./meter-error.ts";
import { type Addition, meterGlobals, planGlobals } from "./plan-globals.ts";
import {
  findSection,
  readFunctionTypes,
  readImports,
  readLimits,
  readSignatures,
  readSections,
  SECTION,
  type Section,
  type Signature,
} from "./sections.ts";

export interface RewriteOptions {
  /** Export name of the counter: a mutable i64 global that counts up. Set it to minus the fuel; at 0 the module traps. */
  readonly meter: string;
  /**
   * Export name of the depth: a mutable i32 global that counts up by what each call may take of the stack, in bytes. Set it
   * to minus what there is before each call from outside; the module traps, leaving 0 there, before it takes more.
   */
  readonly depth: string;
  /** Export name of a mutable i64 global that counts up by what bulk memory instructions add to the counter; default: none. */
  readonly moved?: string;
  /**
   * Lets counter and depth begin at their lowest values instead of 0, for a module whose start function runs before anyone can
   * give it fuel.
   */
  readonly startsFuelled?: boolean;
  /**
   * Export names of two mutable i32 globals: an address (0: off) that is read at each loop head and function entry, and the
   * largest that the value there, less the stack pointer, ever was: the stack grows downwards, so heap and stack together.
   * The stack pointer is one of the module's own globals, by its index, and is exported as well.
   */
  readonly watch?: {
    readonly address: string;
    readonly peak: string;
    readonly stack: { readonly name: string; readonly global: number };
  };
  /** Export name of the module's own function table; default: none. */
  readonly table?: string;
  /** New size of the module's own memory, in pages of 64 KiB. */
  readonly memoryPages?: { readonly min: number; readonly max: number };
  /** Which of the module's own exports stay; default all. */
  readonly keepExport?: (name: string) => boolean;
}

// The order in which the specification wants the known sections.
const ORDER: readonly number[] = [1, 2, 3, 4, 5, 13, 6, 7, 8, 9, 12, 10, 11];

/**
 * Rewrites a WebAssembly module so that it counts the instructions it executes and traps when its fuel is spent.
 * The same bytes and options give the same bytes. Throws a `MeterError` for what it does not know.
 */
export function rewriteModule(bytes: Uint8Array, options: RewriteOptions): Uint8Array {
  const sections = readSections(bytes);
  const additions = planGlobals(bytes, sections, options);
  const out = new ByteWriter(Math.ceil(bytes.length * 1.6));
  out.copy(bytes, 0, 8);
  for (const section of withAddedSections(sections)) {
    const content = rewriteSection(bytes, { section, sections, additions, options });
    out.byte(section.id);
    out.u32(content.length);
    out.raw(content);
  }
  return out.view().slice();
}

/** The module's sections, with empty global and export sections put in where it has none. */
function withAddedSections(sections: readonly Section[]): Section[] {
  const result = [...sections];
  for (const id of [SECTION.global, SECTION.export]) {
    if (findSection(result, id) !== undefined) continue;
    const rank = ORDER.indexOf(id);
    const at = result.findIndex((section) => ORDER.indexOf(section.id) > rank);
    result.splice(at < 0 ? result.length : at, 0, { id, start: 0, end: 0 });
  }
  return result;
}

interface SectionJob {
  readonly section: Section;
  readonly sections: readonly Section[];
  readonly additions: readonly Addition[];
  readonly options: RewriteOptions;
}

function rewriteSection(bytes: Uint8Array, job: SectionJob): Uint8Array {
  const { section } = job;
  switch (section.id) {
    case SECTION.memory:
      return rewriteMemory(bytes, job);
    case SECTION.global:
      return appendGlobals(bytes, job);
    case SECTION.export:
      return rewriteExports(bytes, job);
    case SECTION.code:
      return rewriteCode(bytes, job);
    default:
      return bytes.subarray(section.start, section.end);
  }
}

function rewriteMemory(bytes: Uint8Array, { section, options }: SectionJob): Uint8Array {
  const reader = new ByteReader(bytes, section.start, section.end);
  const memories = Array.from({ length: reader.u32() }, () => readLimits(reader));
  const [memory] = memories;
  if (options.memoryPages === undefined || memory === undefined)
    return bytes.subarray(section.start, section.end);
  if (memories.length > 1) throw new MeterError("only a module with one memory can be resized");
  const { min, shared } = memory;
  if (shared) throw new MeterError("a shared memory cannot be metered");
  const out = new ByteWriter();
  out.raw([1, 1]);
  out.u32(Math.max(min, options.memoryPages.min));
  out.u32(options.memoryPages.max);
  return out.view();
}

function appendGlobals(bytes: Uint8Array, { section, additions }: SectionJob): Uint8Array {
  const { count, rest } = readVector(bytes, section);
  const out = new ByteWriter();
  const definitions = additions.map(({ definition }) => definition).filter((bytes) => bytes !== null);
  out.u32(count + definitions.length);
  out.raw(rest);
  for (const definition of definitions) out.raw(definition);
  return out.view();
}

function readVector(bytes: Uint8Array, section: Section): { count: number; rest: Uint8Array } {
  if (section.end === section.start) return { count: 0, rest: new Uint8Array() };
  const reader = new ByteReader(bytes, section.start, section.end);
  const count = reader.u32();
  return { count, rest: bytes.subarray(reader.at, section.end) };
}

function rewriteExports(bytes: Uint8Array, { section, additions, options }: SectionJob): Uint8Array {
  const out = new ByteWriter();
  let kept = 0;
  if (section.end > section.start) {
    const reader = new ByteReader(bytes, section.start, section.end);
    for (let left = reader.u32(); left > 0; left -= 1) {
      const start = reader.at;
      const name = reader.name();
      reader.skip(1);
      reader.skipLeb();
      if (name === options.table || additions.some((added) => added.name === name))
        throw new MeterError(`"${name}" is exported already`);
      if (options.keepExport?.(name) === false) continue;
      out.copy(bytes, start, reader.at);
      kept += 1;
    }
  }
  for (const { name, index } of additions) {
    out.name(name);
    out.raw([3, ...unsignedLeb(index)]);
  }
  if (options.table !== undefined) {
    out.name(options.table);
    out.raw([1, 0]);
    kept += 1;
  }
  return concat([Uint8Array.from(unsignedLeb(kept + additions.length)), out.view()]);
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const out = new ByteWriter(parts.reduce((sum, part) => sum + part.length, 0));
  for (const part of parts) out.raw(part);
  return out.view();
}

function rewriteCode(bytes: Uint8Array, { section, sections, additions, options }: SectionJob): Uint8Array {
  const space = readIndexSpace(bytes, sections);
  const first = space.importedFunctions;
  const bodies = readBodies(bytes, section, space);
  const frames = bodies.map(({ start, end, signature }) =>
    measureFrame(new ByteReader(bytes, start, end), signature, space),
  );
  const counts = whoCountsDepth(frames, first);
  const job = {
    globals: meterGlobals(additions, options),
    countsDepth: (index: number) => counts[index - first] !== false,
  };
  const out = new ByteWriter(Math.ceil((section.end - section.start) * 1.7));
  out.u32(bodies.length);
  bodies.forEach(({ start, end, signature }, index) => {
    const body = new ByteWriter((end - start) * 2 + 64);
    const frameBytes = counts[index] === true ? (frames[index]?.bytes ?? 0) : null;
    meterBody(new ByteReader(bytes, start, end), { ...job, signature, frameBytes }, body);
    out.u32(body.length);
    out.raw(body.view());
  });
  return out.view();
}

function readIndexSpace(bytes: Uint8Array, sections: readonly Section[]): IndexSpace {
  const imported = readImports(bytes, findSection(sections, SECTION.import)).functionTypes;
  const own = readFunctionTypes(bytes, findSection(sections, SECTION.function));
  const signatures = readSignatures(bytes, findSection(sections, SECTION.type));
  return {
    signatures,
    widest: signatures.reduce((most, { parameters }) => Math.max(most, parameters), 0),
    functionTypes: [...imported, ...own],
    importedFunctions: imported.length,
  };
}

interface Body {
  readonly start: number;
  readonly end: number;
  readonly signature: Signature;
}

function readBodies(bytes: Uint8Array, section: Section, space: IndexSpace): Body[] {
  const reader = new ByteReader(bytes, section.start, section.end);
  return Array.from({ length: reader.u32() }, (_, index) => {
    const size = reader.u32();
    const start = reader.at;
    reader.skip(size);
    const signature = space.signatures[space.functionTypes[space.importedFunctions + index] ?? -1];
    if (signature === undefined) throw new MeterError(`function ${index} has no type`);
    return { start, end: reader.at, signature };
  });
}
