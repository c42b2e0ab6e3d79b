import { ByteReader } from "./byte-reader.ts";
import { readInstruction, skipValueType } from "./instructions.ts";
import { MeterError } from "./meter-error.ts";
import { changeOfOperands } from "./operands.ts";
import type { Signature } from "./sections.ts";

/** What a module's function bodies refer to by index. */
export interface IndexSpace {
  readonly signatures: readonly Signature[];
  /** The type index of every function, the imported ones first. */
  readonly functionTypes: readonly number[];
  readonly importedFunctions: number;
  /** The most parameters that anything has, and so a thrown exception. */
  readonly widest: number;
}

/** What a function's call takes of the stack, and whom it calls. */
export interface Frame {
  readonly bytes: number;
  /** The module's own functions that it calls by name and comes back from. */
  readonly callees: ReadonlySet<number>;
  /** Whether it may call somebody whom nobody can name beforehand: by table or reference, or outside, or in its own place. */
  readonly open: boolean;
}

const [CALL, CALL_INDIRECT, CALL_REF] = [0x10, 0x11, 0x14];
const TAIL_CALLS = new Set([0x12, 0x13, 0x15]);

/**
 * More than what V8 keeps of a call beside its values (return address, frame pointer, marker, instance, and for Python the
 * frame of CPython's trampoline between two of its functions).
 */
const CALL_BYTES = 96;
const SLOT_BYTES = 8;
/** What the meter's own locals take. */
const METER_SLOTS = 3;

/**
 * Measures a function's frame from above: the unoptimising compiler gives each local and each operand a slot, parameters have
 * another with the caller, and the optimising one keeps no more than what is alive. The reader stands at the body's locals.
 */
export function measureFrame(reader: ByteReader, signature: Signature, space: IndexSpace): Frame {
  const own = readLocalSlots(reader);
  const { height, vectors, callees, open } = readOperands(reader, space);
  const slots = signature.parameters * 2 + signature.results + own.slots + height + METER_SLOTS;
  return { bytes: CALL_BYTES + slots * SLOT_BYTES * (vectors || own.vectors ? 2 : 1), callees, open };
}

const V128 = 0x7b;

function readLocalSlots(reader: ByteReader): { slots: number; vectors: boolean } {
  let [slots, vectors] = [0, false];
  for (let left = reader.u32(); left > 0; left -= 1) {
    slots += reader.u32();
    vectors ||= reader.peek() === V128;
    skipValueType(reader);
  }
  return { slots, vectors };
}

interface Operands {
  /** The most operands that are there at once. */
  readonly height: number;
  /** Whether one may be a vector, which is twice as large. */
  readonly vectors: boolean;
  readonly callees: Set<number>;
  readonly open: boolean;
}

/** Operands below a block and its parameters, and how many it takes and leaves. */
interface Block {
  readonly base: number;
  readonly takes: number;
  readonly leaves: number;
}

function readOperands(reader: ByteReader, space: IndexSpace): Operands {
  const blocks: Block[] = [{ base: 0, takes: 0, leaves: 0 }];
  const callees = new Set<number>();
  let now = 0;
  let height = 0;
  let vectors = false;
  let open = false;
  const again = new ByteReader(reader.bytes, reader.at, reader.end);
  while (!reader.done) {
    again.at = reader.at;
    readInstruction(reader);
    const opcode = again.byte();
    const top = blocks[blocks.length - 1] as Block;
    switch (opcode) {
      case 0x02: // block
      case 0x03: // loop
      case 0x04: // if
      case 0x06: // try
      case 0x1f: {
        // try_table
        if (opcode === 0x04) now -= 1;
        const type = readBlockType(again, space);
        blocks.push({ base: now - type.takes, ...type });
        break;
      }
      case 0x05: // else
      case 0x19: // catch_all
        now = top.base + top.takes;
        break;
      case 0x07: // catch
        now = top.base + space.widest;
        break;
      case 0x0b: // end
      case 0x18: // delegate
        now = top.base + top.leaves;
        blocks.pop();
        break;
      case CALL: {
        const callee = again.u32();
        now += changeByCall(space, space.functionTypes[callee]);
        if (callee < space.importedFunctions) open = true;
        else callees.add(callee);
        break;
      }
      case CALL_INDIRECT:
      case CALL_REF:
        open = true;
        now += changeByCall(space, again.u32()) - 1;
        break;
      case 0x00: // unreachable
      case 0x08: // throw
      case 0x09: // rethrow
      case 0x0a: // throw_ref
      case 0x0c: // br
      case 0x0e: // br_table
      case 0x0f: // return
        now = top.base;
        break;
      default:
        vectors ||= opcode === 0xfd;
        now = TAIL_CALLS.has(opcode) ? top.base : now + changeOfOperands(opcode, again);
        open ||= TAIL_CALLS.has(opcode);
    }
    // What comes after a jump is never run, and may take operands that are not there.
    now = Math.max(now, blocks[blocks.length - 1]?.base ?? 0);
    height = Math.max(height, now);
  }
  return { height, vectors, callees, open };
}

function changeByCall({ signatures }: IndexSpace, type: number | undefined): number {
  const signature = signatures[type ?? -1];
  if (signature === undefined) throw new MeterError("a function is called that has no type");
  return signature.results - signature.parameters;
}

function readBlockType(reader: ByteReader, { signatures }: IndexSpace): { takes: number; leaves: number } {
  const first = reader.peek();
  if (first === 0x40) return { takes: 0, leaves: 0 };
  if (first >= 0x60 && first < 0x80) return { takes: 0, leaves: 1 };
  const signature = signatures[reader.u32()];
  if (signature === undefined) throw new MeterError("a block has no type");
  return { takes: signature.parameters, leaves: signature.results };
}
