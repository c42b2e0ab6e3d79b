import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { findPackage } from "../../package-root.ts";

/** Where the JSON Schema of `problem.yaml` is, as a file in a folder names it: by a path where both lie in one tree. */
export function schemaFor(folder: string, root: string = findPackage().root): string {
  const schema = join(root, "problems", "problem.schema.json");
  const home = root.includes(`${sep}node_modules${sep}`)
    ? (root.split(`${sep}node_modules${sep}`)[0] ?? root)
    : root;
  const isWithin = `${resolve(folder)}${sep}`.startsWith(`${home}${sep}`);
  return isWithin ? relative(folder, schema).split(sep).join("/") : pathToFileURL(schema).href;
}

/**
 * A `tsconfig.json` that tells an editor where `assay` and `fast-check` are; null where it finds them by itself. Assay does not
 * need it: it serves both to a `judge.ts` wherever that lies.
 */
export function tsconfigFor(folder: string): string | null {
  const { root } = findPackage();
  if (`${resolve(folder)}${sep}`.startsWith(`${root}${sep}`) || isFound(folder)) return null;
  const compiled = join(root, "dist", "problems", "index.d.ts");
  const types = existsSync(compiled) ? compiled : join(root, "problems", "index.ts");
  const fastCheck = dirname(createRequire(import.meta.url).resolve("fast-check/package.json"));
  const compilerOptions = {
    ...{ target: "esnext", module: "nodenext", strict: true, noEmit: true, skipLibCheck: true },
    ...{ allowImportingTsExtensions: true, types: [], paths: { assay: [types], "fast-check": [fastCheck] } },
  };
  return `${JSON.stringify({ compilerOptions, include: ["*/judge.ts"] }, null, 2)}\n`;
}

function isFound(folder: string): boolean {
  try {
    createRequire(join(resolve(folder), "judge.ts")).resolve("assay/package.json");
    return true;
  } catch {
    return false;
  }
}
