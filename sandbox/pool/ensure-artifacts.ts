import { execFile } from "node:child_process";
import { homedir, platform } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { artifactKey } from "../artifacts/artifact-key.ts";
import { artifactsReady } from "../artifacts/artifacts.ts";
import { SandboxFault } from "../fault.ts";
import { workerFile } from "./worker-process.ts";

interface ArtifactOptions {
  readonly cacheFolder?: string;
  readonly onProgress?: (message: string) => void;
}

/** The folder with this version's engines, built where it is not there yet. */
export async function ensureArtifacts(options: ArtifactOptions): Promise<string> {
  const folder = join(options.cacheFolder ?? defaultCacheFolder(), await artifactKey());
  if (await artifactsReady(folder)) return folder;
  options.onProgress?.("building the engines, once for this version (a few seconds)");
  try {
    await promisify(execFile)(process.execPath, [fileURLToPath(workerFile("build")), folder], { env: {} });
  } catch (error) {
    throw new SandboxFault(`the engines could not be built in ${folder}: ${firstLine(error)}`, {
      cause: error,
    });
  }
  if (!(await artifactsReady(folder)))
    throw new SandboxFault(`the engines built in ${folder} cannot be read back`);
  return folder;
}

function firstLine(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message?: string };
  const lines = (stderr || message || String(error)).split("\n");
  return lines.find((line) => /^\w*(?:Error|Fault)\b/.test(line.trim())) ?? lines[0] ?? "";
}

function defaultCacheFolder(): string {
  const named = process.env["ASSAY_CACHE"];
  if (named !== undefined && named !== "") return named;
  if (platform() === "win32") return join(process.env["LOCALAPPDATA"] ?? homedir(), "assay", "cache");
  if (platform() === "darwin") return join(homedir(), "Library", "Caches", "assay");
  return join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "assay");
}
