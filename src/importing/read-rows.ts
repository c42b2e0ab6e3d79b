import type { z } from "zod";
import { type ExactJson, parseExactJson } from "./exact-json.ts";
import { ImportError } from "./import-error.ts";
import { readTextFile } from "./read-text-file.ts";

/** The rows of a file of JSON lines, or of one JSON list, each checked. Throws an `ImportError` with the line. */
export async function readRows<Row>(file: string, schema: z.ZodType<Row>): Promise<Row[]> {
  const text = await readTextFile(file);
  const isList = text.trimStart().startsWith("[");
  const rows = isList
    ? listOf(parseJsonAt(file, text))
    : linesOf(text).map(([line, at]) => parseJsonAt(`${file}:${at}`, line));
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

/** Parses JSON. Throws an `ImportError` that begins with where it stands. */
export function parseJsonAt(where: string, text: string): ExactJson {
  try {
    return parseExactJson(text);
  } catch (cause) {
    throw new ImportError(`${where}: not JSON: ${(cause as Error).message}`, { cause });
  }
}
