import { fileURLToPath } from "node:url";
import { packageFolders, linkedModules } from "../artifacts/package-folders.ts";

/** How a worker's process is started: what it may read, and nothing that it may write or start. */
export function workerArguments(cacheFolder: string): string[] {
  const here = fileURLToPath(new URL("../worker/", import.meta.url));
  // The last is what isolated-vm's loader looks for, to tell which C library the machine has.
  const readable = [here, ...packageFolders(), ...linkedModules(), cacheFolder, "/etc/alpine-release"];
  return [
    "--permission",
    "--allow-addons",
    "--allow-worker",
    ...readable.map((folder) => `--allow-fs-read=${folder}`),
    "--disable-warning=SecurityWarning",
    "--disable-warning=ExperimentalWarning",
  ];
}
