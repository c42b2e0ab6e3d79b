import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { extname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { transformSync } from "amaro";
import { messageOf, SourceError } from "./thrown.ts";

const judgeFolders = new Set<string>();

/**
 * Lets code in a folder import `assay` and `fast-check`, wherever the folder lies, and be TypeScript even below
 * node_modules, where Node itself strips no types.
 */
export function serveJudgesIn(folder: string): void {
  if (judgeFolders.size === 0) registerHooks({ resolve, load });
  judgeFolders.add(`${pathToFileURL(folder).href}/`);
}

// In the published package this file is JavaScript, and so is the door.
const OWN_DOOR = new URL(`../index${extname(import.meta.url)}`, import.meta.url).href;

const resolve: Parameters<typeof registerHooks>[0]["resolve"] = (specifier, context, nextResolve) => {
  const { parentURL: importer } = context;
  if (importer === undefined || !isServed(importer)) return nextResolve(specifier, context);
  if (specifier === "assay") return { url: OWN_DOOR, shortCircuit: true };
  const parentURL = specifier === "fast-check" ? import.meta.url : importer;
  try {
    return nextResolve(specifier, { ...context, parentURL });
  } catch {
    throw missingImport(fileURLToPath(importer), specifier);
  }
};

const load: Parameters<typeof registerHooks>[0]["load"] = (url, context, nextLoad) => {
  if (!isServed(url) || !new URL(url).pathname.endsWith(".ts")) return nextLoad(url, context);
  const path = fileURLToPath(url);
  return { format: "module", source: stripTypes(path, readFileSync(path, "utf8")), shortCircuit: true };
};

function stripTypes(path: string, text: string): string {
  try {
    return transformSync(text, { mode: "strip-only" }).code;
  } catch (error) {
    throw new SourceError(path, lineOfParser(error), `${messageOf(error)}; mend the code`);
  }
}

function lineOfParser(error: unknown): number | null {
  const line = (error as { startLine?: unknown } | null)?.startLine;
  return typeof line === "number" ? line : null;
}

function missingImport(path: string, specifier: string): SourceError {
  const quotes = [`"${specifier}"`, `'${specifier}'`];
  const lines = readFileSync(path, "utf8").split("\n");
  const index = lines.findIndex((line) => quotes.some((quoted) => line.includes(quoted)));
  return new SourceError(
    path,
    index < 0 ? null : index + 1,
    `there is nothing to import as ${JSON.stringify(specifier)}; import assay, fast-check or a file of this folder`,
  );
}

function isServed(url: string | undefined): boolean {
  return url !== undefined && [...judgeFolders].some((folder) => url.startsWith(folder));
}
