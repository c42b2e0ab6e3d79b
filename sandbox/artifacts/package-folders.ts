import { lstatSync } from "node:fs";
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

/**
 * The `node_modules` in which they are looked for and that are links: Node follows a link only where it may read the link's own
 * path, which lets it read all that lies behind.
 */
export function linkedModules(): string[] {
  const places = new Set(PACKAGES.flatMap((name) => requireFor(name).resolve.paths(name) ?? []));
  return [...places].filter((place) => lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink());
}

/** A package's folder; with some installers it finds what it needs itself in the folder that holds it. */
function folderOf(name: string): string {
  const entry = requireFor(name).resolve(name);
  const folder = entry.slice(0, entry.replaceAll("\\", "/").lastIndexOf(`/${name}/`) + name.length + 1);
  return folder.includes(".pnpm") ? folder.slice(0, -name.length - 1) : folder;
}

function requireFor(name: string): NodeJS.Require {
  const near = createRequire(import.meta.url);
  return name === "node-gyp-build" ? createRequire(near.resolve("isolated-vm")) : near;
}
