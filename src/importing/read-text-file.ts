import { constants } from "node:buffer";
import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { ImportError } from "./import-error.ts";

// V8 makes no longer text, and each character takes a byte at least.
const MOST_BYTES = constants.MAX_STRING_LENGTH;

/** The text of a file; what is gzipped (by its first bytes, whatever its name) is unpacked. Throws an `ImportError`. */
export async function readTextFile(file: string): Promise<string> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new ImportError(`${file}: ${reasonFor(cause) ?? "cannot be read; check the path"}`, { cause });
  });
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const plain = isGzip ? unpack(file, bytes) : bytes;
  if (plain.length > MOST_BYTES) throw new ImportError(`${file}: ${TOO_LONG}`);
  return new TextDecoder().decode(plain);
}

function unpack(file: string, bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch (cause) {
    throw new ImportError(`${file}: ${reasonFor(cause) ?? `cannot be unpacked: ${String(cause)}`}`, {
      cause,
    });
  }
}

const TOO_LONG = `holds more than ${MOST_BYTES} bytes of text; split it`;

const REASONS: Readonly<Record<string, string>> = {
  ERR_FS_FILE_TOO_LARGE: TOO_LONG,
  ERR_BUFFER_TOO_LARGE: TOO_LONG,
  Z_BUF_ERROR: "the gzip ends early; get the whole file",
  Z_DATA_ERROR: "the gzip is damaged; get the file again",
};

function reasonFor(error: unknown): string | undefined {
  return REASONS[(error as NodeJS.ErrnoException).code ?? ""];
}
