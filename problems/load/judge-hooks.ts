import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { extname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { transformSync } from "amaro";

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
  if (!isServed(context.parentURL)) return nextResolve(specifier, context);
  if (specifier === "assay") return { url: OWN_DOOR, shortCircuit: true };
  const parentURL = specifier === "fast-check" ? import.meta.url : context.parentURL;
  return nextResolve(specifier, { ...context, parentURL });
};

const load: Parameters<typeof registerHooks>[0]["load"] = (url, context, nextLoad) => {
  if (!isServed(url) || !new URL(url).pathname.endsWith(".ts")) return nextLoad(url, context);
  const text = readFileSync(fileURLToPath(url), "utf8");
  return { format: "module", source: transformSync(text, { mode: "strip-only" }).code, shortCircuit: true };
};

function isServed(url: string | undefined): boolean {
  return url !== undefined && [...judgeFolders].some((folder) => url.startsWith(folder));
}
