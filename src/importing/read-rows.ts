import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import type { z } from "zod";
import { type ExactJson, parseExactJson } from "./exact-json.ts";
import { ImportError } from "./import-error.ts";

/** The text of a file; what is gzipped (by its first bytes, whatever its name) is unpacked. */
export async function readTextFile(file: string): Promise<string> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new ImportError(`${file}: cannot be read; check the path`, { cause });
  });
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return new TextDecoder().decode(isGzip ? gunzipSync(bytes) : bytes);
}

/** The rows of a file of JSON lines, or of one JSON list, each checked. Throws an `ImportError` with the line. */
export async function readRows<Row>(file: string, schema: z.ZodType<Row>): Promise<Row[]> {
  const text = await readTextFile(file);
  const isList = text.trimStart().startsWith("[");
  const rows = isList
    ? listOf(parse(text, file))
    : linesOf(text).map(([line, at]) => parse(line, `${file}:${at}`));
  if (rows.length === 0) throw new ImportError(`${file}: holds no problems`);
  return rows.map((row, at) => {
    const parsed = schema.safeParse(row);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new ImportError(
      `${file}: problem ${at + 1}: ${issue?.path.join(".")}: ${issue?.message}; is it of another format?`,
    );
  });
}

function linesOf(text: string): [string, number][] {
  const lines = text.split("\n").map((line, at): [string, number] => [line, at + 1]);
  return lines.filter(([line]) => line.trim() !== "");
}

function listOf(json: ExactJson): ExactJson[] {
  return Array.isArray(json) ? json : [json];
}

function parse(text: string, where: string): ExactJson {
  try {
    return parseExactJson(text);
  } catch (cause) {
    throw new ImportError(`${where}: not JSON: ${(cause as Error).message}`, { cause });
  }
}
