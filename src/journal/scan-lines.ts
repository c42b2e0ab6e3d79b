import type { FileHandle } from "node:fs/promises";
import { LONGEST_LINE_BYTES } from "./journal-format.ts";

/** A line as it lies in a file. */
export interface Line {
  /** Of its first byte. */
  readonly offset: number;
  /** Without its line end; valid until the next line is asked for. Null: longer than any that we write. */
  readonly bytes: Buffer | null;
  /** With its line end. */
  readonly length: number;
  /** False of a last line without a line end. */
  readonly ended: boolean;
}

const CHUNK_BYTES = 2 ** 20;
const LINE_END = 0x0a;

/** The lines of a file, one at a time; never more of it in memory than a line and a chunk. */
export async function* scanLines(file: Pick<FileHandle, "read">): AsyncGenerator<Line> {
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  let line = startLine(0);
  for (let position = 0; ;) {
    const { bytesRead } = await file.read(chunk, 0, CHUNK_BYTES, position);
    if (bytesRead === 0) break;
    position += bytesRead;
    let rest = chunk.subarray(0, bytesRead);
    for (let end = rest.indexOf(LINE_END); end >= 0; end = rest.indexOf(LINE_END)) {
      const whole = line.end(rest.subarray(0, end));
      yield whole;
      line = startLine(whole.offset + whole.length);
      rest = rest.subarray(end + 1);
    }
    // The chunk is read into again.
    line.add(Buffer.from(rest));
  }
  const last = line.leave();
  if (last.length > 0) yield last;
}

function startLine(offset: number) {
  let pieces: Buffer[] = [];
  let bytes = 0;
  const add = (piece: Buffer) => {
    bytes += piece.length;
    if (bytes < LONGEST_LINE_BYTES) pieces.push(piece);
    else pieces = [];
  };
  const join = () => (bytes < LONGEST_LINE_BYTES ? Buffer.concat(pieces, bytes) : null);
  return {
    add,
    end(piece: Buffer): Line {
      add(piece);
      return { offset, bytes: join(), length: bytes + 1, ended: true };
    },
    leave: (): Line => ({ offset, bytes: join(), length: bytes, ended: false }),
  };
}
