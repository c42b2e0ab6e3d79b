import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { engineDigest, readImageFacts } from "../artifacts/read-artifacts.ts";
import type { Artifacts } from "./ensure-artifacts.ts";

const PACKAGES = ["isolated-vm", "pyodide", "@jitl/quickjs-wasmfile-release-sync", "amaro"];

/** What decides a verdict or a count, by name and version; the same record means the same grades. */
export async function engineVersions({ folder, digests }: Artifacts): Promise<Record<string, string>> {
  const versions: Record<string, string> = {};
  for (const name of PACKAGES) versions[name] = await packageVersion(name);
  versions["python"] = (await readImageFacts(folder)).version.split(" ")[0] ?? "";
  versions["v8"] = process.versions.v8;
  versions["artifacts"] = await engineDigest(digests);
  return versions;
}

async function packageVersion(name: string): Promise<string> {
  let folder = dirname(createRequire(import.meta.url).resolve(name));
  for (;;) {
    const text = await readFile(join(folder, "package.json"), "utf8").catch(() => "{}");
    const manifest = JSON.parse(text) as { name?: string; version?: string };
    if (manifest.name === name && manifest.version !== undefined) return manifest.version;
    const parent = dirname(folder);
    if (parent === folder) return "unknown";
    folder = parent;
  }
}
