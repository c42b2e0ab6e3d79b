import { hash } from "node:crypto";

// A field of the line, so that whoever reads it by other means meets JSON.
const BEFORE = Buffer.from(',"sum":"');
const AFTER = Buffer.from('"}');
const DIGITS = 16;
const SEAL_BYTES = BEFORE.length + DIGITS + AFTER.length;

/** A record's JSON with a checksum as its last field: the first digits of SHA-256, hex, over what stands before. */
export function sealRecord(json: string): Buffer {
  const text = Buffer.from(json.slice(0, -1));
  return Buffer.concat([text, BEFORE, Buffer.from(sumOf(text)), AFTER]);
}

/** The record's JSON again; null: the line is not as it was written. */
export function unsealRecord(line: Buffer): string | null {
  const text = line.subarray(0, Math.max(0, line.length - SEAL_BYTES));
  const seal = line.subarray(text.length);
  const whole = seal.equals(Buffer.concat([BEFORE, Buffer.from(sumOf(text)), AFTER]));
  return whole ? `${text.toString()}}` : null;
}

function sumOf(text: Buffer): string {
  return hash("sha256", text, "hex").slice(0, DIGITS);
}
