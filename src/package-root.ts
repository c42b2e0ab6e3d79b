import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const NAME = "assay";

/** The folder of this package, both in the repository and where it is installed, and its version. */
export function findPackage(): { readonly root: string; readonly version: string } {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const manifest = readManifest(join(folder, "package.json"));
    if (manifest?.name === NAME) return { root: folder, version: manifest.version };
    if (folder === dirname(folder))
      throw new Error(`no package.json of ${NAME} above ${import.meta.dirname}`);
  }
}

function readManifest(file: string): { name?: string; version: string } | null {
  return existsSync(file)
    ? (JSON.parse(readFileSync(file, "utf8")) as { name?: string; version: string })
    : null;
}

/** The folder of the problems that come with the package. */
export function shippedProblems(): string {
  return join(findPackage().root, "problems");
}
