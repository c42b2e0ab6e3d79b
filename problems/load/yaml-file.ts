import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from "yaml";
import { FieldError, type FieldPath } from "../field-error.ts";
import { problemErrorAt, type ProblemError } from "../problem-error.ts";

/** A YAML file that was read: its data, and the line of each place in it. */
export interface YamlFile {
  readonly data: unknown;
  /** The error for a place in this file. */
  errorAt(path: FieldPath, what: string): ProblemError;
  /** Runs a step on the data; a `FieldError` becomes the error of its line. */
  locate<T>(step: () => T): T;
}

/** Parses YAML text; `file` is its name in messages. Throws a `ProblemError` for text that is not YAML. */
export function parseYamlFile(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const fault = document.errors[0];
  if (fault !== undefined)
    throw problemErrorAt(file, lines.linePos(fault.pos[0]).line, `not YAML: ${fault.message}`);
  const errorAt = (path: FieldPath, what: string) =>
    problemErrorAt(file, lines.linePos(offsetOf(document, path)).line, what);
  return { data: toData(document, file), errorAt, locate: (step) => locate(step, errorAt) };
}

/** Aliases may be stacked until the data is larger than any machine; then there is none. */
function toData(document: Document, file: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    throw problemErrorAt(file, 1, `not usable: ${String(error)}; write the values out instead of aliases`);
  }
}

function locate<T>(step: () => T, errorAt: YamlFile["errorAt"]): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof FieldError) throw errorAt(error.path, error.message);
    throw error;
  }
}

/** Where a path leads, or as far as it can be followed. */
function offsetOf(document: Document, path: FieldPath): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    const next = isMap(node) ? inMap(node.items, step) : isSeq(node) ? inList(node.items, step) : null;
    if (next === null) return offset;
    ({ node, offset } = next);
  }
  return offset;
}

interface Place {
  readonly node: unknown;
  readonly offset: number;
}

function inMap(pairs: readonly { key: unknown; value: unknown }[], step: string | number): Place | null {
  const pair = pairs.find(({ key }) => isScalar(key) && key.value === step);
  return pair === undefined || !isScalar(pair.key)
    ? null
    : { node: pair.value, offset: pair.key.range?.[0] ?? 0 };
}

function inList(items: readonly unknown[], step: string | number): Place | null {
  const node = items[Number(step)] as { range?: readonly number[] } | undefined;
  return node === undefined ? null : { node, offset: node.range?.[0] ?? 0 };
}
