import { createHash } from "node:crypto";
import { realpath } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { problemErrorAt } from "../problem-error.ts";
import { serveJudgesIn } from "./judge-hooks.ts";

/** Imports `judge.ts` as code and gives what it exports as default. Throws a `ProblemError` where it throws. */
export async function importJudge(file: string, source: string): Promise<unknown> {
  const folder = await realpath(dirname(file));
  serveJudgesIn(folder);
  const url = pathToFileURL(join(folder, basename(file)));
  // The same file with another content is another module: it may change while we run.
  url.searchParams.set("content", createHash("sha256").update(source).digest("hex").slice(0, 16));
  try {
    const module = (await import(/* @vite-ignore */ url.href)) as { default?: unknown };
    return module.default;
  } catch (error) {
    throw problemErrorAt(
      file,
      lineIn(error, basename(file)),
      `cannot be loaded: ${messageOf(error)}; mend the code`,
    );
  }
}

/** The line of a file in which something was thrown, or 1. */
export function lineIn(error: unknown, fileName: string): number {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const at = stack.indexOf(fileName);
  return at < 0 ? 1 : Number(/:(\d+)/.exec(stack.slice(at))?.[1] ?? 1);
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
