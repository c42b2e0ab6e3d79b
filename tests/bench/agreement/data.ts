import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Language } from "#sandbox";
import { parseExactJson } from "../../../src/importing/index.ts";

const DATA = new URL("../../../../shared/data/", import.meta.url);

/** A file of the data that this is measured on. */
export function dataFile(name: string): URL {
  return new URL(name, DATA);
}

/** Whether the data is on this machine. */
export function hasData(): boolean {
  return existsSync(DATA);
}

export function readRows<Row>(name: string): Row[] {
  const lines = gunzipSync(readFileSync(dataFile(name)))
    .toString("utf8")
    .trim()
    .split("\n");
  return lines.map((line) => parseExactJson(line) as Row);
}

/** A real program with a published verdict that a second run confirmed. */
export interface GoldRow {
  readonly id: string;
  readonly dataset: string;
  readonly task_id: string;
  readonly lang: "python" | "js" | "ts";
  readonly program: string;
  readonly verdict: "pass" | "fail";
  readonly local_plus?: "pass" | "fail" | "timeout";
  readonly test?: string;
  readonly entry_point?: string;
}

export function languageOf({ lang }: Pick<GoldRow, "lang">): Language {
  return ({ python: "python", js: "javascript", ts: "typescript" } as const)[lang];
}
