import { signedLeb, unsignedLeb } from "./byte-writer.ts";
import type { Run } from "./find-runs.ts";
import type { Role } from "./instructions.ts";

/** Indices of the globals that the rewriter adds. */
export interface MeterGlobals {
  /** i64: instructions executed so far, above a negative start; the module traps when it is not negative. */
  readonly counter: number;
  /** i32: bytes that the calls below take at most, above a negative start; the module traps when it is not negative. */
  readonly depth: number;
  /** i64: what bulk instructions have added to the counter; null: not built in. */
  readonly moved: number | null;
  /**
   * i32: an address that is watched, the largest value seen there less the stack pointer, and the stack pointer; null: not
   * built in.
   */
  readonly watch: { readonly address: number; readonly peak: number; readonly stack: number } | null;
}

/** What is put into a function's body. */
export interface MeterCode {
  ofRun(run: Run, first: boolean): readonly number[];
  /** Before a bulk instruction, whose length is on top of the stack. */
  ofBulk(role: Role): readonly number[];
  /** Puts the counter where others look for it, and takes it again. */
  readonly putBack: readonly number[];
  readonly takeAgain: readonly number[];
}

export const OP = {
  unreachable: 0x00,
  block: 0x02,
  if: 0x04,
  end: 0x0b,
  localGet: 0x20,
  localSet: 0x21,
  localTee: 0x22,
  globalGet: 0x23,
  globalSet: 0x24,
  i32Load: 0x28,
  i32Const: 0x41,
  i64Const: 0x42,
  i32GtS: 0x4a,
  i32GeS: 0x4e,
  i64GeS: 0x59,
  i32Add: 0x6a,
  i32Sub: 0x6b,
  i64Add: 0x7c,
  i64Shl: 0x86,
  i64ShrU: 0x88,
  i64ExtendI32U: 0xad,
  void: 0x40,
  i64: 0x7e,
  i32: 0x7f,
} as const;

/** The counter stays in its global; `scratch` is a free local of 64 bits, the next one has 32. */
export function directCode(globals: MeterGlobals, scratch: number): MeterCode {
  const { get, set } = atGlobal(globals.counter);
  const local = unsignedLeb(scratch);
  return {
    ofRun({ cost, head }) {
      const added = [...get, OP.i64Const, ...signedLeb(cost), OP.i64Add];
      if (!head) return [...added, ...set];
      const checked = [...[OP.localTee, ...local], ...set, OP.localGet, ...local, ...trapUnlessBelowZero([])];
      return [...added, ...checked, ...watchCode(globals, scratch + 1)];
    },
    ofBulk: (role) => bulkCode(role, globals, { scratch: scratch + 1, get, set }),
    putBack: [],
    takeAgain: [],
  };
}

/** The counter is held in the local `scratch` of 64 bits; the next one has 32. */
export function heldCode(globals: MeterGlobals, scratch: number): MeterCode {
  const global = atGlobal(globals.counter);
  const local = unsignedLeb(scratch);
  const [get, set] = [
    [OP.localGet, ...local],
    [OP.localSet, ...local],
  ];
  const putBack = [...get, ...global.set];
  return {
    ofRun({ cost, head }, first) {
      const added = [...(first ? global.get : get), OP.i64Const, ...signedLeb(cost), OP.i64Add];
      if (!head) return [...added, ...set];
      const checked = [OP.localTee, ...local, ...trapUnlessBelowZero(putBack)];
      return [...added, ...checked, ...watchCode(globals, scratch + 1)];
    },
    ofBulk: (role) => bulkCode(role, globals, { scratch: scratch + 1, get, set }),
    putBack,
    takeAgain: [...global.get, ...set],
  };
}

export function atGlobal(index: number): { get: number[]; set: number[] } {
  const global = unsignedLeb(index);
  return { get: [OP.globalGet, ...global], set: [OP.globalSet, ...global] };
}

/** Looks at the 64 bits on top of the stack. */
function trapUnlessBelowZero(before: readonly number[]): number[] {
  return [OP.i64Const, 0, OP.i64GeS, OP.if, OP.void, ...before, OP.unreachable, OP.end];
}

/** if (address) { value = load(address) - stack; if (value > peak) peak = value } */
function watchCode({ watch }: MeterGlobals, scratch: number): number[] {
  if (watch === null) return [];
  const [address, peak, stack] = [atGlobal(watch.address), atGlobal(watch.peak), atGlobal(watch.stack)];
  const local = unsignedLeb(scratch);
  return [
    ...[...address.get, OP.if, OP.void],
    ...[...address.get, OP.i32Load, 2, 0, ...stack.get, OP.i32Sub, OP.localTee, ...local],
    ...[...peak.get, OP.i32GtS, OP.if, OP.void],
    ...[OP.localGet, ...local, ...peak.set, OP.end, OP.end],
  ];
}

interface Counted {
  /** A free local of 32 bits. */
  readonly scratch: number;
  /** Of the counter. */
  readonly get: readonly number[];
  readonly set: readonly number[];
}

/** Adds what the length on top of the stack costs to the counter, and to what is moved. */
function bulkCode(role: Role, globals: MeterGlobals, { scratch, get, set }: Counted): number[] {
  const local = unsignedLeb(scratch);
  const moved = globals.moved === null ? null : atGlobal(globals.moved);
  const weight = [OP.localGet, ...local, OP.i64ExtendI32U, ...scaleOf(role)];
  return [
    ...[OP.localTee, ...local],
    ...[...weight, ...get, OP.i64Add, ...set],
    ...(moved === null ? [] : [...weight, ...moved.get, OP.i64Add, ...moved.set]),
  ];
}

/** From a length to what it costs: 8 bytes, 1 table entry or 1/8192 of a page cost one. */
function scaleOf(role: Role): number[] {
  if (role === "bulk-bytes") return [OP.i64Const, 3, OP.i64ShrU];
  return role === "bulk-pages" ? [OP.i64Const, 13, OP.i64Shl] : [];
}
