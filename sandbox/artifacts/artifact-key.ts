import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { quickjsWasmPath } from "../javascript/quickjs/wasm-path.ts";
import { pyodideFile } from "../python/pyodide-files.ts";
import { packageFolders } from "./package-folders.ts";

const SANDBOX = fileURLToPath(new URL("../", import.meta.url));

/** A hash over everything that the built artifacts depend on: our own code, which engines are installed, and where; hex. */
export async function artifactKey(): Promise<string> {
  const names = (await readdir(SANDBOX, { recursive: true })).filter(isSource).toSorted();
  const [texts, engines] = await Promise.all([
    Promise.all(names.map((name) => readFile(join(SANDBOX, name)))),
    Promise.all([pyodideFile("pyodide.asm.wasm"), quickjsWasmPath()].map(describeEngine)),
  ]);
  // The program names files of the packages by where they are: a link may since have come to lead elsewhere.
  const hash = createHash("sha256").update([SANDBOX, ...packageFolders(), ...names, ...engines].join());
  for (const text of texts) hash.update(text);
  return hash.digest("hex").slice(0, 32);
}

/** The parent's own side shapes nothing. */
const isSource = (name: string) => /(?<!\.d)\.(?:ts|js|py)$/.test(name) && !name.startsWith("pool");

/** An engine by its package's manifest and its module's size: to read all of it would take longer than to start it. */
async function describeEngine(path: string): Promise<string> {
  const [manifest, { size }] = await Promise.all([manifestAbove(dirname(path)), stat(path)]);
  return `${manifest}${size}`;
}

async function manifestAbove(folder: string): Promise<string> {
  const text = await readFile(join(folder, "package.json"), "utf8").catch(() => null);
  return text !== null && text.includes('"version"') ? text : manifestAbove(dirname(folder));
}
