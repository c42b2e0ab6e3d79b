import { ByteReader } from "./byte-reader.ts";
import type { MeterGlobals } from "./meter-code.ts";
import { MeterError } from "./meter-error.ts";
import type { RewriteOptions } from "./rewrite.ts";
import { findSection, readImports, SECTION, type Section } from "./sections.ts";

/** A global that the rewritten module exports. */
export interface Addition {
  readonly name: string;
  readonly index: number;
  /** null: the module has it already. */
  readonly definition: readonly number[] | null;
}

const MUTABLE_I64_ZERO = [0x7e, 1, 0x42, 0, 0x0b];
const MUTABLE_I64_LOWEST = [0x7e, 1, 0x42, ...Array<number>(9).fill(0x80), 0x7f, 0x0b];
const MUTABLE_I32_ZERO = [0x7f, 1, 0x41, 0, 0x0b];
const MUTABLE_I32_LOWEST = [0x7f, 1, 0x41, ...Array<number>(4).fill(0x80), 0x78, 0x0b];

/** The globals that counting needs, after the module's own. */
export function planGlobals(bytes: Uint8Array, sections: Section[], options: RewriteOptions): Addition[] {
  const defined = findSection(sections, SECTION.global);
  const own = defined === undefined ? 0 : new ByteReader(bytes, defined.start, defined.end).u32();
  const first = readImports(bytes, findSection(sections, SECTION.import)).globals + own;
  const { watch, moved } = options;
  const fuelled = options.startsFuelled === true;
  return [
    { name: options.meter, index: first, definition: fuelled ? MUTABLE_I64_LOWEST : MUTABLE_I64_ZERO },
    { name: options.depth, index: first + 1, definition: fuelled ? MUTABLE_I32_LOWEST : MUTABLE_I32_ZERO },
    ...(watch === undefined
      ? []
      : [
          { name: watch.address, index: first + 2, definition: MUTABLE_I32_ZERO },
          { name: watch.peak, index: first + 3, definition: MUTABLE_I32_ZERO },
          { name: watch.stack.name, index: watch.stack.global, definition: null },
        ]),
    ...(moved === undefined
      ? []
      : [{ name: moved, index: first + (watch === undefined ? 2 : 4), definition: MUTABLE_I64_ZERO }]),
  ];
}

/** What the metered code is told of them. */
export function meterGlobals(additions: readonly Addition[], options: RewriteOptions): MeterGlobals {
  const indexOf = (name: string | undefined) => additions.find((added) => added.name === name)?.index ?? null;
  const [counter, depth] = [indexOf(options.meter), indexOf(options.depth)];
  if (counter === null || depth === null) throw new MeterError("no counter was planned");
  const { watch } = options;
  const [address, peak, stack] = [watch?.address, watch?.peak, watch?.stack.name].map(indexOf);
  return {
    ...{ counter, depth, moved: indexOf(options.moved) },
    watch: address == null || peak == null || stack == null ? null : { address, peak, stack },
  };
}
