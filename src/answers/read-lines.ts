import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { AnswersError } from "./answers-error.ts";

// V8 makes no text of twice that.
const MOST_CHARACTERS = 2 ** 28;

/** The lines of a UTF-8 file, one at a time, without their line ends and without a byte order mark. */
export async function* readLines(path: string): AsyncGenerator<string> {
  // Not node:readline: it also splits at U+2028 and U+2029, which stand unescaped in valid JSON strings.
  let unfinished: string[] = [];
  let [length, number] = [0, 1];
  for await (const text of decodedChunks(path)) {
    const pieces = text.split("\n");
    const last = pieces.pop() ?? "";
    for (const piece of pieces) {
      yield withoutCarriageReturn(unfinished.join("") + piece);
      [unfinished, length, number] = [[], 0, number + 1];
    }
    unfinished.push(last);
    length += last.length;
    if (length > MOST_CHARACTERS)
      throw new AnswersError(`${path}:${number}: longer than ${MOST_CHARACTERS} characters, no answer is`);
  }
  yield withoutCarriageReturn(unfinished.join(""));
}

/** Throws an `AnswersError` where a gzipped file is not whole, which shows at its end alone. */
export async function refuseTornGzip(path: string): Promise<void> {
  if (!isGzip(path)) return;
  for await (const text of decodedChunks(path)) void text;
}

function isGzip(path: string): boolean {
  return path.endsWith(".gz");
}

async function* decodedChunks(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const bytes of bytesOf(path)) yield decoder.decode(bytes, { stream: true });
    yield decoder.decode();
  } catch (error) {
    throw new AnswersError(`${path}: ${reasonFor(error)}`, { cause: error });
  }
}

async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  const file = createReadStream(path);
  const plain = isGzip(path) ? file.pipe(createGunzip()) : file;
  // A pipe does not hand on what goes wrong with the file; and whoever has stopped reading no longer wants to know.
  file.on("error", (error) => plain.destroy(error));
  plain.on("error", () => {});
  try {
    for await (const bytes of plain) yield bytes as Buffer;
  } finally {
    file.destroy();
  }
}

function withoutCarriageReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file; check the path given to --answers",
  EISDIR: "is a directory; give the JSON-lines file itself",
  EACCES: "cannot be read: permission denied",
  Z_BUF_ERROR: "the gzip ends early; get the whole file",
  Z_DATA_ERROR: "is no gzip, or a damaged one; get it again, or unpack it first",
  ERR_ENCODING_INVALID_ENCODED_DATA: "is not UTF-8; save it as UTF-8",
};

function reasonFor(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? `cannot be read: ${String(error)}`;
}
