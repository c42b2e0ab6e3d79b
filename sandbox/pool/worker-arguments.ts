import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

// What the worker's program imports. `node-gyp-build` is isolated-vm's loader.
const PACKAGES = [
  ...["isolated-vm", "acorn", "amaro", "astring", "zod", "pyodide", "@jitl/quickjs-wasmfile-release-sync"],
  "node-gyp-build",
];

/** How a worker's process is started: what it may read, and nothing that it may write or start. */
export function workerArguments(cacheFolder: string): string[] {
  const here = fileURLToPath(new URL("../worker/", import.meta.url));
  // The last is what isolated-vm's loader looks for, to tell which C library the machine has.
  const readable = [here, ...PACKAGES.map(folderOf), cacheFolder, "/etc/alpine-release"];
  return [
    "--permission",
    "--allow-addons",
    "--allow-worker",
    ...readable.map((folder) => `--allow-fs-read=${folder}`),
    "--disable-warning=SecurityWarning",
    "--disable-warning=ExperimentalWarning",
  ];
}

/** A package's folder; with some installers it finds what it needs itself in the folder that holds it. */
function folderOf(name: string): string {
  const near = createRequire(import.meta.url);
  const from = name === "node-gyp-build" ? createRequire(near.resolve("isolated-vm")) : near;
  const entry = from.resolve(name);
  const folder = entry.slice(0, entry.replaceAll("\\", "/").lastIndexOf(`/${name}/`) + name.length + 1);
  return folder.includes(".pnpm") ? folder.slice(0, -name.length - 1) : folder;
}
