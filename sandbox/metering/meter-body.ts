import type { ByteReader } from "./byte-reader.ts";
import { type ByteWriter, signedLeb, unsignedLeb } from "./byte-writer.ts";
import { readInstruction, type Role, skipValueType } from "./instructions.ts";
import { MeterError } from "./meter-error.ts";

/** Indices of the globals that the rewriter adds. */
export interface MeterGlobals {
  /** i64: instructions executed so far, above a negative start; the module traps when it is not negative. */
  readonly counter: number;
  /** i32 pair: an address that is watched and the largest value seen there; null: not built in. */
  readonly watch: { readonly address: number; readonly peak: number } | null;
}

/** A straight run of instructions: entered only at its start, left only at its end. */
interface Run {
  readonly start: number;
  readonly cost: number;
  /** A function's entry or a loop's head, where fuel is checked. */
  readonly head: boolean;
}

interface Bulk {
  readonly at: number;
  readonly role: Role;
}

const OP = {
  unreachable: 0x00,
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
  i32GtU: 0x4b,
  i64GeS: 0x59,
  i64Add: 0x7c,
  i64Shl: 0x86,
  i64ShrU: 0x88,
  i64ExtendI32U: 0xad,
  void: 0x40,
  i32: 0x7f,
  i64: 0x7e,
} as const;

/**
 * Copies one function body, adding to the counter at the start of each straight run and checking it at the heads.
 * Structure (block, end, ...) costs nothing, every other instruction one, and a bulk instruction also what it moves.
 */
export function meterBody(
  reader: ByteReader,
  parameters: number,
  globals: MeterGlobals,
  out: ByteWriter,
): void {
  const locals = readLocals(reader);
  const { runs, bulks } = findRuns(reader);
  const scratch = parameters + locals.count;
  out.u32(locals.groups + 2);
  out.copy(reader.bytes, locals.start, locals.end);
  out.raw([1, OP.i64, 1, OP.i32]);
  writeRuns(
    { reader, from: locals.end, runs, bulks, out },
    (run) => runCode(run, globals, scratch),
    (bulk) => bulkCode(bulk.role, globals, scratch + 1),
  );
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

function findRuns(reader: ByteReader): { runs: Run[]; bulks: Bulk[] } {
  const runs: Run[] = [];
  const bulks: Bulk[] = [];
  let run = { start: reader.at, cost: 0, head: true };
  while (!reader.done) {
    const at = reader.at;
    const role = readInstruction(reader);
    if (role.startsWith("bulk")) bulks.push({ at, role });
    if (role !== "free" && role !== "join" && role !== "loop") run.cost += 1;
    if (role !== "branch" && role !== "join" && role !== "loop") continue;
    runs.push(run);
    run = { start: reader.at, cost: 0, head: role === "loop" };
  }
  if (reader.at !== reader.end)
    throw new MeterError(`a function body ends in mid-instruction at ${reader.at}`);
  return { runs: runs.filter(({ cost, head }) => cost > 0 || head), bulks };
}

interface BodyCopy {
  readonly reader: ByteReader;
  readonly from: number;
  readonly runs: readonly Run[];
  readonly bulks: readonly Bulk[];
  readonly out: ByteWriter;
}

/** Copies the body, with the code for each run at its start and the code for each bulk instruction before it. */
function writeRuns(
  body: BodyCopy,
  codeOf: (run: Run) => number[],
  codeOfBulk: (bulk: Bulk) => number[],
): void {
  let copied = body.from;
  let nextBulk = 0;
  const copyTo = (at: number) => {
    body.out.copy(body.reader.bytes, copied, at);
    copied = at;
  };
  const writeBulksBefore = (at: number) => {
    for (let bulk = body.bulks[nextBulk]; bulk !== undefined && bulk.at < at; bulk = body.bulks[nextBulk]) {
      copyTo(bulk.at);
      body.out.raw(codeOfBulk(bulk));
      nextBulk += 1;
    }
  };
  for (const run of body.runs) {
    writeBulksBefore(run.start);
    copyTo(run.start);
    body.out.raw(codeOf(run));
  }
  writeBulksBefore(body.reader.end);
  copyTo(body.reader.end);
}

function runCode(run: Run, globals: MeterGlobals, scratch: number): number[] {
  const counter = unsignedLeb(globals.counter);
  const added = [OP.globalGet, ...counter, OP.i64Const, ...signedLeb(run.cost), OP.i64Add];
  if (!run.head) return [...added, OP.globalSet, ...counter];
  const local = unsignedLeb(scratch);
  return [
    ...added,
    ...[OP.localTee, ...local, OP.globalSet, ...counter],
    ...[OP.localGet, ...local, OP.i64Const, 0, OP.i64GeS, OP.if, OP.void, OP.unreachable, OP.end],
    ...(globals.watch === null ? [] : watchCode(globals.watch, scratch + 1)),
  ];
}

/** if (address) { value = load(address); if (value > peak) peak = value } */
function watchCode(watch: { address: number; peak: number }, scratch: number): number[] {
  const [address, peak, local] = [watch.address, watch.peak, scratch].map(unsignedLeb) as [
    number[],
    number[],
    number[],
  ];
  return [
    ...[OP.globalGet, ...address, OP.if, OP.void],
    ...[OP.globalGet, ...address, OP.i32Load, 2, 0, OP.localTee, ...local],
    ...[
      OP.globalGet,
      ...peak,
      OP.i32GtU,
      OP.if,
      OP.void,
      OP.localGet,
      ...local,
      OP.globalSet,
      ...peak,
      OP.end,
    ],
    OP.end,
  ];
}

/** The length on top of the stack, weighed: 8 bytes, 1 table entry or 1/8192 of a page cost one. */
function bulkCode(role: Role, globals: MeterGlobals, scratch: number): number[] {
  const counter = unsignedLeb(globals.counter);
  const local = unsignedLeb(scratch);
  const weigh =
    role === "bulk-bytes"
      ? [OP.i64Const, 3, OP.i64ShrU]
      : role === "bulk-pages"
        ? [OP.i64Const, 13, OP.i64Shl]
        : [];
  return [
    ...[OP.localTee, ...local, OP.localGet, ...local, OP.i64ExtendI32U, ...weigh],
    ...[OP.globalGet, ...counter, OP.i64Add, OP.globalSet, ...counter],
  ];
}
