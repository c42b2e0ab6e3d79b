import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** One way to solve a problem, with what its author says it costs. */
interface Approach {
  readonly approach: number;
  readonly time: string;
  readonly space: string;
  readonly python: string | null;
  readonly javascript: string | null;
}

/** A problem of the labelled set: its signature, a few calls, and several approaches. */
export interface Labelled {
  readonly slug: string;
  readonly entry: string;
  readonly params: readonly { readonly name: string; readonly type: string }[];
  readonly returns: string;
  readonly tests: readonly (readonly unknown[])[];
  readonly approaches: readonly Approach[];
}

interface Row extends Omit<Labelled, "slug" | "tests"> {
  readonly neetcode_slug: string;
  readonly tests: readonly { readonly args: readonly unknown[] }[];
}

/** The labelled problems in their order; null where the file is not there. */
export function readLabelled(file: string): Labelled[] | null {
  if (!existsSync(file)) return null;
  const lines = gunzipSync(readFileSync(file)).toString("utf8").trim().split("\n");
  return lines.map((line) => {
    const { neetcode_slug: slug, tests, entry, params, returns, approaches } = JSON.parse(line) as Row;
    const calls = tests.map(({ args }) => args).filter(({ length }) => length === params.length);
    return { slug, entry, params, returns, approaches, tests: calls };
  });
}
