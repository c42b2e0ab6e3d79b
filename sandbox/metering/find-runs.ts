import { ByteReader } from "./byte-reader.ts";
import { readInstruction, type Role } from "./instructions.ts";
import { MeterError } from "./meter-error.ts";

/** A straight run of instructions: entered only at its start, left only at its end. */
export interface Run {
  readonly start: number;
  readonly cost: number;
  /** A function's entry or a loop's head, where fuel is checked. */
  readonly head: boolean;
}

export interface Call {
  readonly start: number;
  readonly end: number;
  /** null: nobody can tell whom it calls. */
  readonly callee: number | null;
  /** Whether it may be made again and again. */
  readonly looped: boolean;
}

/** What the meter needs to know of a function's body; places are offsets into the module's bytes. */
export interface Plan {
  readonly runs: readonly Run[];
  readonly bulks: readonly { readonly at: number; readonly role: Role }[];
  readonly start: number;
  /** Calls that come back. */
  readonly calls: readonly Call[];
  /** Calls that do not. */
  readonly tailCalls: readonly number[];
  /** Instructions that leave the function other than by its end. */
  readonly exits: readonly number[];
  /** Whether it throws or catches exceptions. */
  readonly catches: boolean;
}

const CALL = 0x10;
// call, call_indirect, call_ref
const CALLS = new Set([CALL, 0x11, 0x14]);
// return_call, return_call_indirect, return_call_ref
const TAIL_CALLS = new Set([0x12, 0x13, 0x15]);
// unreachable, return, return_call, return_call_indirect, return_call_ref
const EXITS = new Set([0x00, 0x0f, 0x12, 0x13, 0x15]);
// try, catch, throw, rethrow, throw_ref, delegate, catch_all, try_table
const CATCHES = new Set([0x06, 0x07, 0x08, 0x09, 0x0a, 0x18, 0x19, 0x1f]);

// block, loop, if, try, try_table; end, delegate
const BLOCKS = new Set([0x02, 0x03, 0x04, 0x06, 0x1f]);
const ENDS = new Set([0x0b, 0x18]);

/** Reads a body's instructions to its end. */
export function findRuns(reader: ByteReader): Plan {
  const runs: Run[] = [];
  const bulks: { at: number; role: Role }[] = [];
  const start = reader.at;
  const calls: Call[] = [];
  const tailCalls: number[] = [];
  const exits: number[] = [];
  const looped = [false];
  let catches = false;
  let run = { start: reader.at, cost: 0, head: true };
  while (!reader.done) {
    const at = reader.at;
    const opcode = reader.peek();
    const role = readInstruction(reader);
    if (role.startsWith("bulk")) bulks.push({ at, role });
    if (CALLS.has(opcode))
      calls.push({ start: at, end: reader.at, callee: calleeOf(reader, at), looped: looped.at(-1) === true });
    if (BLOCKS.has(opcode)) looped.push(role === "loop" || looped.at(-1) === true);
    if (ENDS.has(opcode)) looped.pop();
    if (TAIL_CALLS.has(opcode)) tailCalls.push(at);
    if (EXITS.has(opcode)) exits.push(at);
    catches ||= CATCHES.has(opcode);
    if (role !== "free" && role !== "join" && role !== "loop") run.cost += 1;
    if (role !== "branch" && role !== "join" && role !== "loop") continue;
    runs.push(run);
    run = { start: reader.at, cost: 0, head: role === "loop" };
  }
  if (reader.at !== reader.end)
    throw new MeterError(`a function body ends in mid-instruction at ${reader.at}`);
  const counted = runs.filter(({ cost, head }) => cost > 0 || head);
  return { start, runs: counted, bulks, calls, tailCalls, exits, catches };
}

function calleeOf({ bytes, end }: ByteReader, at: number): number | null {
  return bytes[at] === CALL ? new ByteReader(bytes, at + 1, end).u32() : null;
}
