import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { asUntrusted, type Language, type UntrustedSource } from "#sandbox";
import { guessLanguage } from "../answers/index.ts";
import { RunError } from "../runs/run-error.ts";

export interface ReadSource {
  readonly source: UntrustedSource;
  readonly language: Language;
}

const LANGUAGE_OF: Readonly<Record<string, Language>> = {
  ...{ ".py": "python", ".js": "javascript", ".mjs": "javascript", ".cjs": "javascript" },
  ...{ ".ts": "typescript", ".mts": "typescript", ".cts": "typescript" },
};

// Far more than any solution has.
const MOST_BYTES = 2 ** 20;

/** Reads a source file, or with `-` what `stdin` gives. Its language is the one given, that of the name, else what it looks like. */
export async function readSource(
  file: string,
  language: Language | undefined,
  stdin: AsyncIterable<Buffer | string>,
): Promise<ReadSource> {
  const name = file === "-" ? "standard input" : file;
  const bytes = file === "-" ? await readAll(stdin) : await readNamed(file);
  if (bytes.length > MOST_BYTES)
    throw new RunError(`${name}: longer than ${MOST_BYTES} bytes, no solution is`);
  const text = decode(name, bytes);
  const found = language ?? LANGUAGE_OF[extname(file).toLowerCase()] ?? guessLanguage(text.split("\n"));
  if (found === null) throw new RunError(`${name}: in which language? pass --language`);
  return { source: asUntrusted(text), language: found };
}

async function readNamed(file: string): Promise<Buffer> {
  return readFile(file).catch((cause: NodeJS.ErrnoException) => {
    throw new RunError(
      `${file}: cannot be read (${cause.code}); give a source file, or - for standard input`,
      {
        cause,
      },
    );
  });
}

async function readAll(stdin: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stdin) {
    chunks.push(Buffer.from(chunk));
    length += chunk.length;
    if (length > MOST_BYTES) break;
  }
  return Buffer.concat(chunks);
}

function decode(name: string, bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new RunError(`${name}: not UTF-8 text`, { cause });
  }
}
