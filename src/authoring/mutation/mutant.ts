import type { Edit } from "./edit.ts";

/** A program with one small mistake. */
export interface Mutant {
  readonly source: string;
  readonly mutator: string;
  /** The line that was changed, from 1, as it was and as it is. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** The programs that edits of a source give, each once, in the order of their places. */
export function applyEdits(source: string, edits: readonly Edit[]): Mutant[] {
  const mutants = new Map<string, Mutant>();
  for (const { start, end, text, mutator } of edits) {
    const changed = source.slice(0, start) + text + source.slice(end);
    if (changed === source || mutants.has(changed)) continue;
    const line = source.slice(0, start).split("\n").length;
    const lines = source.slice(start, end).split("\n").length;
    const before = told(source.split("\n").slice(line - 1, line - 1 + lines));
    const after = told(changed.split("\n").slice(line - 1, line - 1 + text.split("\n").length));
    mutants.set(changed, { source: changed, mutator, line, before, after });
  }
  return [...mutants.values()];
}

function told(lines: readonly string[]): string {
  return lines.join(" ").replaceAll(/\s+/g, " ").trim();
}
