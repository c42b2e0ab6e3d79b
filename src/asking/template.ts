import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { suggestName } from "#problems";
import { ConfigError } from "../config/index.ts";
import { DEFAULT_TEXT, PROGRAM_TEXT } from "./default-template.ts";

const PLACEHOLDERS = ["statement", "stub", "language", "entry", "offer", "complexity"] as const;

/** What a template may ask for, between double braces. */
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** How a prompt is worded, checked. */
export interface Template {
  readonly text: string;
  /** SHA-256 of the text, hex. */
  readonly hash: string;
}

export const DEFAULT_TEMPLATE: Template = { text: DEFAULT_TEXT, hash: templateHash(DEFAULT_TEXT) };

/** How a whole program is asked for, where nobody says otherwise. */
export const PROGRAM_TEMPLATE: Template = { text: PROGRAM_TEXT, hash: templateHash(PROGRAM_TEXT) };

/** What a template is told apart by in the record: SHA-256 of its text, hex. */
export function templateHash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Reads a template from a file. Throws a `ConfigError` where it cannot be read or used. */
export function readTemplate(file: string): Template {
  // The same template must hash alike wherever it was checked out.
  const text = readText(file)
    .replace(/^\uFEFF/, "")
    .replaceAll("\r\n", "\n");
  checkPlaceholders(file, text);
  return { text, hash: templateHash(text) };
}

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** Fills a template in; what is filled in is not looked at again. */
export function fillTemplate({ text }: Template, parts: Readonly<Record<Placeholder, string>>): string {
  return text.replaceAll(PLACEHOLDER, (_whole, name: Placeholder) => parts[name]).trim();
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === "ENOENT";
    const what = missing ? "no such file" : `cannot be read: ${(cause as Error).message}`;
    throw new ConfigError(`${file}: ${what}; name a template that can be read`, { cause });
  }
}

function checkPlaceholders(file: string, text: string): void {
  const found = [...text.matchAll(PLACEHOLDER)].map(({ index, 1: name = "" }) => ({ index, name }));
  const names: readonly string[] = PLACEHOLDERS;
  const unknown = found.find(({ name }) => !names.includes(name));
  if (unknown !== undefined) {
    const line = text.slice(0, unknown.index).split("\n").length;
    const what = `unknown placeholder {{${unknown.name}}}; ${suggestName(unknown.name, names)}`;
    throw new ConfigError(`${file}:${line}: ${what}`);
  }
  if (!found.some(({ name }) => name === "statement"))
    throw new ConfigError(`${file}: lacks {{statement}}, so no model would know what is asked; add it`);
}
