import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { artifactKey } from "../artifacts/artifact-key.ts";
import { ARTIFACT_PARTS, artifactDigests } from "../artifacts/read-artifacts.ts";
import { defaultCacheFolder } from "../artifacts/cache-folder.ts";
import { SandboxFault } from "../fault.ts";
import { workerFile } from "./worker-process.ts";

interface ArtifactOptions {
  readonly onProgress?: (message: string) => void;
}

/** The folder for this version's engines. */
export async function artifactFolderIn(cacheFolder = defaultCacheFolder()): Promise<string> {
  return join(cacheFolder, await artifactKey());
}

export interface Artifacts {
  readonly folder: string;
  /** Of what decides verdicts and counts; hex. */
  readonly digests: readonly string[];
  /** Whether they were built just now. */
  readonly built: boolean;
}

/** Builds the engines where they are not there yet. */
export async function ensureArtifacts(folder: string, options: ArtifactOptions): Promise<Artifacts> {
  const digests = await artifactDigests(folder);
  if (digests !== null) return { folder, digests, built: false };
  options.onProgress?.("building the engines, once for this version (a few seconds)");
  try {
    await Promise.all(ARTIFACT_PARTS.map((part) => buildPart(folder, part)));
  } catch (error) {
    throw new SandboxFault(`the engines could not be built in ${folder}: ${firstLine(error)}`, {
      cause: error,
    });
  }
  const built = await artifactDigests(folder);
  if (built === null) throw new SandboxFault(`the engines built in ${folder} cannot be read back`);
  return { folder, digests: built, built: true };
}

function buildPart(folder: string, part: string): Promise<unknown> {
  return promisify(execFile)(process.execPath, [fileURLToPath(workerFile("build")), folder, part], {
    env: {},
  });
}

function firstLine(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message?: string };
  const lines = (stderr || message || String(error)).split("\n");
  return lines.find((line) => /^\w*(?:Error|Fault)\b/.test(line.trim())) ?? lines[0] ?? "";
}
