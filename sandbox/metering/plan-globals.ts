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
  const watch = options.watch;
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
  ];
}

/** What the metered code is told of them. */
export function meterGlobals(additions: readonly Addition[]): MeterGlobals {
  const [counter, depth, address, peak, stack] = additions.map((added) => added.index);
  if (counter === undefined || depth === undefined) throw new MeterError("no counter was planned");
  const watch =
    address === undefined || peak === undefined || stack === undefined ? null : { address, peak, stack };
  return { counter, depth, watch };
}
