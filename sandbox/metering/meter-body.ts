import type { ByteReader } from "./byte-reader.ts";
import type { ByteWriter } from "./byte-writer.ts";
import { findRuns, type Plan } from "./find-runs.ts";
import { skipValueType } from "./instructions.ts";
import { depthInsertions } from "./depth-code.ts";
import type { Insertion } from "./insertion.ts";
import { directCode, heldCode, type MeterCode, type MeterGlobals, OP } from "./meter-code.ts";
import type { Signature } from "./sections.ts";

/** What the meter must know beside a function's body. */
export interface BodyJob {
  readonly signature: Signature;
  readonly globals: MeterGlobals;
  /** What a call of the function takes of the stack; null where it need not count how deep it is. */
  readonly frameBytes: number | null;
  /** Whether a function, by its index, does. */
  readonly countsDepth: (index: number) => boolean;
}

/**
 * Copies one function body, adding to the counter at the start of each straight run and checking it at the heads.
 * Structure (block, end, ...) costs nothing, every other instruction one, and a bulk instruction also what it moves.
 *
 * Where it can, a function holds the counter in a local and puts it back wherever somebody else may look: before a call
 * and at its end. Adding to a local costs a quarter of adding to a global.
 */
export function meterBody(
  reader: ByteReader,
  { signature, globals, frameBytes, countsDepth }: BodyJob,
  out: ByteWriter,
): void {
  const locals = readLocals(reader);
  const plan = findRuns(reader);
  const scratch = signature.parameters + locals.count;
  const held = canHold(plan, signature);
  const code = held ? heldCode(globals, scratch) : directCode(globals, scratch);
  const local = scratch + 2;
  const depth = frameBytes === null ? [] : depthInsertions(plan, { frameBytes, globals, local, countsDepth });
  out.u32(locals.groups + 2);
  out.copy(reader.bytes, locals.start, locals.end);
  out.raw([1, OP.i64, depth.length === 0 ? 1 : 2, OP.i32]);
  // All that would leave the function by its end leaves this block instead, and then puts the counter back.
  if (held) out.raw([OP.block, ...(signature.result ?? [])]);
  // At the same place in this order: too deep a call traps before it counts anything.
  const insertions = [...depth, ...insertionsOf(plan, code)].filter((insertion) => insertion.code.length > 0);
  insertions.sort((one, two) => one.at - two.at);
  copyWith(insertions, { reader, from: locals.end, out });
  if (held) out.raw([...code.putBack, OP.end]);
}

/** A handler's start cannot tell whether a call or a jump led to it, so it could not tell where the counter is. */
function canHold({ runs, catches }: Plan, { result }: Signature): boolean {
  return runs.length > 1 && !catches && result !== null;
}

function readLocals(reader: ByteReader): { groups: number; count: number; start: number; end: number } {
  const groups = reader.u32();
  const start = reader.at;
  let count = 0;
  for (let left = groups; left > 0; left -= 1) {
    count += reader.u32();
    skipValueType(reader);
  }
  return { groups, count, start, end: reader.at };
}

/** At the same place in the order of this list. */
function insertionsOf({ runs, bulks, calls, exits }: Plan, code: MeterCode): Insertion[] {
  return [
    ...calls.map(({ end }) => ({ at: end, code: code.takeAgain })),
    ...runs.map((run, index) => ({ at: run.start, code: code.ofRun(run, index === 0) })),
    ...bulks.map(({ at, role }) => ({ at, code: code.ofBulk(role) })),
    ...[...exits, ...calls.map(({ start }) => start)].map((at) => ({ at, code: code.putBack })),
  ];
}

interface BodyCopy {
  readonly reader: ByteReader;
  readonly from: number;
  readonly out: ByteWriter;
}

function copyWith(insertions: readonly Insertion[], { reader, from, out }: BodyCopy): void {
  let copied = from;
  for (const { at, code } of insertions) {
    out.copy(reader.bytes, copied, at);
    out.raw(code);
    copied = at;
  }
  out.copy(reader.bytes, copied, reader.end);
}
