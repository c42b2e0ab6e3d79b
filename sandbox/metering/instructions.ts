import type { ByteReader } from "./byte-reader.ts";
import { MeterError } from "./meter-error.ts";

/**
 * What the meter must know of an instruction. `plain`: falls through. `free`: falls through and does nothing by itself
 * (block, nop). `branch`: control may leave or go elsewhere after it. `join`: control may come from elsewhere after it
 * (else, end, catch). `loop`: a join that is run again and again. `bulk-*`: costs as much as it moves.
 */
export type Role =
  "plain" | "free" | "branch" | "join" | "loop" | "bulk-bytes" | "bulk-items" | "bulk-pages" | "bulk-entries";

/** Reads one instruction with its immediates and says its role. Refuses what it does not know. */
export function readInstruction(reader: ByteReader): Role {
  const at = reader.at;
  const opcode = reader.byte();
  if (opcode >= 0x45 && opcode <= 0xc4) return "plain";
  if (opcode >= 0x20 && opcode <= 0x26) return skipLebs(reader, 1);
  if (opcode >= 0x28 && opcode <= 0x3e) return memoryAccess(reader);
  switch (opcode) {
    case 0x00: // unreachable
    case 0x0a: // throw_ref
    case 0x0f: // return
      return "branch";
    case 0x01: // nop
      return "free";
    case 0x02: // block
    case 0x06: // try
      return blockType(reader, "free");
    case 0x03: // loop
      return blockType(reader, "loop");
    case 0x04: // if
      return blockType(reader, "branch");
    case 0x05: // else
    case 0x0b: // end
    case 0x19: // catch_all
      return "join";
    case 0x07: // catch
    case 0x18: // delegate
      reader.skipLeb();
      return "join";
    case 0x08: // throw
    case 0x09: // rethrow
    case 0x0c: // br
    case 0x0d: // br_if
      reader.skipLeb();
      return "branch";
    case 0x0e: // br_table
      skipLebs(reader, reader.u32() + 1);
      return "branch";
    case 0x1f: // try_table
      return tryTable(reader);
    case 0x10: // call
    case 0x14: // call_ref
    case 0xd2: // ref.func
    case 0x41: // i32.const
    case 0x42: // i64.const
    case 0x3f: // memory.size
      return skipLebs(reader, 1);
    case 0x11: // call_indirect
      return skipLebs(reader, 2);
    case 0x12: // return_call
    case 0x15: // return_call_ref
      reader.skipLeb();
      return "branch";
    case 0x13: // return_call_indirect
      skipLebs(reader, 2);
      return "branch";
    case 0x1a: // drop
    case 0x1b: // select
    case 0xd1: // ref.is_null
    case 0xd3: // ref.eq
    case 0xd4: // ref.as_non_null
      return "plain";
    case 0x1c: // select t*
      for (let left = reader.u32(); left > 0; left -= 1) skipValueType(reader);
      return "plain";
    case 0x40: // memory.grow
      reader.skipLeb();
      return "bulk-pages";
    case 0x43: // f32.const
      return skipBytes(reader, 4);
    case 0x44: // f64.const
      return skipBytes(reader, 8);
    case 0xd0: // ref.null
      return skipLebs(reader, 1);
    case 0xfc:
      return miscellaneous(reader, at);
    case 0xfd:
      return vector(reader, at);
    default:
      throw new MeterError(`unknown instruction 0x${opcode.toString(16)} at byte ${at}`);
  }
}

function skipLebs(reader: ByteReader, count: number): Role {
  for (let left = count; left > 0; left -= 1) reader.skipLeb();
  return "plain";
}

function skipBytes(reader: ByteReader, count: number): Role {
  reader.skip(count);
  return "plain";
}

function memoryAccess(reader: ByteReader): Role {
  const alignment = reader.u32();
  // Bit 6 says that a memory index follows.
  return skipLebs(reader, (alignment & 0x40) === 0 ? 1 : 2);
}

function blockType(reader: ByteReader, role: Role): Role {
  const first = reader.peek();
  if (first === 0x40) reader.skip(1);
  else if (first >= 0x60 && first < 0x80) skipValueType(reader);
  else reader.skipLeb();
  return role;
}

/** A value type is one byte, but for (ref null? t), which names its heap type. */
export function skipValueType(reader: ByteReader): void {
  const type = reader.byte();
  if (type === 0x63 || type === 0x64) reader.skipLeb();
}

function tryTable(reader: ByteReader): Role {
  blockType(reader, "free");
  for (let left = reader.u32(); left > 0; left -= 1) {
    // catch and catch_ref name a tag and a label; catch_all and catch_all_ref only a label.
    skipLebs(reader, reader.byte() < 2 ? 2 : 1);
  }
  return "free";
}

function miscellaneous(reader: ByteReader, at: number): Role {
  const code = reader.u32();
  if (code < 8) return "plain"; // saturating truncations
  switch (code) {
    case 8: // memory.init
      skipLebs(reader, 2);
      return "bulk-bytes";
    case 10: // memory.copy
      skipLebs(reader, 2);
      return "bulk-bytes";
    case 11: // memory.fill
      skipLebs(reader, 1);
      return "bulk-bytes";
    case 12: // table.init
    case 14: // table.copy
      skipLebs(reader, 2);
      return "bulk-items";
    case 17: // table.fill
      skipLebs(reader, 1);
      return "bulk-items";
    case 15: // table.grow
      skipLebs(reader, 1);
      return "bulk-entries";
    case 9: // data.drop
    case 13: // elem.drop
    case 16: // table.size
      return skipLebs(reader, 1);
    default:
      throw new MeterError(`unknown instruction 0xfc ${code} at byte ${at}`);
  }
}

function vector(reader: ByteReader, at: number): Role {
  const code = reader.u32();
  if (code > 275) throw new MeterError(`unknown instruction 0xfd ${code} at byte ${at}`);
  if (code <= 11 || code === 92 || code === 93) return memoryAccess(reader);
  if (code === 12 || code === 13) return skipBytes(reader, 16);
  if (code >= 21 && code <= 34) return skipBytes(reader, 1);
  if (code >= 84 && code <= 91) {
    memoryAccess(reader);
    return skipBytes(reader, 1);
  }
  return "plain";
}
