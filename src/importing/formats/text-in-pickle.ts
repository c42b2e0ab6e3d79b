import { ImportError } from "../import-error.ts";

const [PROTOCOL, FRAME, UNICODE, SHORT_UNICODE, LONG_UNICODE] = [0x80, 0x95, 0x58, 0x8c, 0x8d];
const FRAME_BYTES = 8;

/** The text of a Python pickle that is one text and nothing else; whatever else it is, nothing of it is carried out. */
export function textInPickle(pickle: Uint8Array): string {
  const bytes = Buffer.from(pickle);
  let at = 0;
  if (bytes[at] === PROTOCOL) at += 2;
  if (bytes[at] === FRAME) at += 1 + FRAME_BYTES;
  const length = lengthAt(bytes, at);
  if (length === null) throw new ImportError("a pickle of tests holds something else than one text");
  return bytes.toString("utf8", length.from, length.from + length.bytes);
}

function lengthAt(bytes: Buffer, at: number): { readonly from: number; readonly bytes: number } | null {
  switch (bytes[at] ?? 0) {
    case SHORT_UNICODE:
      return { from: at + 2, bytes: bytes.readUInt8(at + 1) };
    case UNICODE:
      return { from: at + 5, bytes: bytes.readUInt32LE(at + 1) };
    case LONG_UNICODE:
      return { from: at + 9, bytes: Number(bytes.readBigUInt64LE(at + 1)) };
    default:
      return null;
  }
}
