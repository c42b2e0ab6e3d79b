import { createRequire } from "node:module";

// What the worker's program imports. `node-gyp-build` is isolated-vm's loader.
const PACKAGES = [
  ...["isolated-vm", "acorn", "amaro", "astring", "zod", "pyodide", "@jitl/quickjs-wasmfile-release-sync"],
  "node-gyp-build",
];

/** Where the packages that the worker's program imports really lie, links followed. */
export function packageFolders(): string[] {
  return PACKAGES.map(folderOf);
}

/** A package's folder; with some installers it finds what it needs itself in the folder that holds it. */
function folderOf(name: string): string {
  const near = createRequire(import.meta.url);
  const from = name === "node-gyp-build" ? createRequire(near.resolve("isolated-vm")) : near;
  const entry = from.resolve(name);
  const folder = entry.slice(0, entry.replaceAll("\\", "/").lastIndexOf(`/${name}/`) + name.length + 1);
  return folder.includes(".pnpm") ? folder.slice(0, -name.length - 1) : folder;
}
