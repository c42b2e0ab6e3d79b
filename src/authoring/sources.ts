import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Solution } from "#problems";
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from "yaml";
import type { Place } from "./finding.ts";

/** The texts of a problem's folder, and where things stand in them. */
export interface Sources {
  readonly folder: string;
  /** `problem.yaml` as data; it was read and checked before. */
  readonly definition: Readonly<Record<string, unknown>>;
  /** `statement.md`, placeholders and all. */
  readonly statement: string;
  /** The texts that every result follows from. */
  readonly ground: readonly string[];
  /** The place of a key of `problem.yaml`, or of as much of its path as is there. */
  yaml(...path: readonly (string | number)[]): Place;
  /** The place of a fixed case. */
  case(id: string): Place;
  solution(solution: Pick<Solution, "expectation" | "file">, line?: number): Place;
  /** The place in `judge.ts` of a key or a title. */
  judge(key: string): Place;
  file(name: string, line?: number): Place;
}

const BYTE_ORDER_MARK = /^\uFEFF/;
const CASE_FILES = ["tests/examples.jsonl", "tests/hidden.jsonl"];

/** Reads the texts of a folder that holds a sound problem. */
export async function readSources(folder: string): Promise<Sources> {
  const read = async (name: string) =>
    (await readFile(join(folder, name), "utf8").catch(() => "")).replace(BYTE_ORDER_MARK, "");
  const [yaml = "", statement = "", judge = "", ...cases] = await Promise.all(
    ["problem.yaml", "statement.md", "judge.ts", ...CASE_FILES].map(read),
  );
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const file = (name: string, line: number | null = null) => ({ file: join(folder, name), line });
  return {
    folder,
    definition: document.toJS() as Record<string, unknown>,
    statement,
    ground: [yaml, judge, ...cases],
    file: (name, line) => file(name, line),
    yaml: (...path) => file("problem.yaml", lines.linePos(offsetOf(document, path)).line),
    case: (id) => caseIn(cases, id, file),
    solution: ({ expectation, file: name }, line = 1) => file(`solutions/${expectation}/${name}`, line),
    judge: (key) => file("judge.ts", lineWith(judge, key)),
  };
}

function caseIn(texts: readonly string[], id: string, file: (name: string, line: number) => Place): Place {
  for (const [at, text] of texts.entries())
    for (const [index, line] of text.split("\n").entries())
      if (line.includes(JSON.stringify(id)) && (JSON.parse(line) as { id?: unknown }).id === id)
        return file(CASE_FILES[at] as string, index + 1);
  return file(CASE_FILES[1] as string, 1);
}

function lineWith(text: string, key: string): number {
  const forms = [`${key}:`, `${key}(`, `"${key}"`, `'${key}'`];
  const index = text.split("\n").findIndex((line) => forms.some((form) => line.trimStart().startsWith(form)));
  return Math.max(0, index) + 1;
}

/** Where the node of a path begins, or the last one on the way to it. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  let offset = 0;
  for (let length = 1; length <= path.length; length++) {
    const parent: unknown = document.getIn(path.slice(0, length - 1), true);
    const step = path[length - 1];
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && key.value === step)
      : undefined;
    const node: unknown = pair?.key ?? (isSeq(parent) ? parent.items[Number(step)] : undefined);
    if (!isNode(node)) return offset;
    offset = node.range?.[0] ?? offset;
  }
  return offset;
}
