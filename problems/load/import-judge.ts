import { createHash } from "node:crypto";
import { realpath } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { problemErrorAt, type ProblemError } from "../problem-error.ts";
import { serveJudgesIn } from "./judge-hooks.ts";
import { lineIn, messageOf, SourceError } from "./thrown.ts";

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
    throw tell(error, file, folder);
  }
}

function tell(error: unknown, file: string, folder: string): ProblemError {
  if (!(error instanceof SourceError))
    return problemErrorAt(
      file,
      lineIn(error, basename(file)),
      `cannot be loaded: ${messageOf(error)}; mend the code`,
    );
  const own = join(dirname(file), relative(folder, error.path));
  return problemErrorAt(own, error.line, `cannot be loaded: ${error.message}`);
}
