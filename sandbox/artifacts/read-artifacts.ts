import { createHash } from "node:crypto";
import { join } from "node:path";
import { SandboxFault } from "../fault.ts";
import type { PythonEngineParts } from "../python/engine.ts";
import type { ImageFacts } from "../python/image.ts";
import { digestOfCached, readChecked } from "./file-cache.ts";
import { isProgramWhole, type ProgramFiles } from "./read-program.ts";

/** The files that make up a folder of artifacts, beside the worker's program: what decides verdicts and counts. */
export const ARTIFACT_FILES = {
  pythonWasm: "python.wasm",
  image: "python-image.bin",
  stdlib: "python-stdlib.zip",
  facts: "python-image.json",
  quickjs: "quickjs.wasm",
} as const;

/** Lists the files of the worker's program. */
export const PROGRAM_LIST = "program.json";

/** The halves of a folder of artifacts, which are built at the same time: a process each. */
export const ARTIFACT_PARTS = ["image", "modules"] as const;
export type ArtifactPart = (typeof ARTIFACT_PARTS)[number];

/** A digest of each artifact file, once they and the program are found whole; null where something is missing. */
export async function artifactDigests(folder: string): Promise<string[] | null> {
  const names = Object.values(ARTIFACT_FILES);
  const found = await Promise.all(names.map((name) => digestOfCached(folder, name)));
  const whole = found.filter((digest) => digest !== null);
  return whole.length === names.length && (await isListedWhole(folder)) ? whole : null;
}

async function isListedWhole(folder: string): Promise<boolean> {
  if ((await digestOfCached(folder, PROGRAM_LIST)) === null) return false;
  const list = await required(folder, PROGRAM_LIST);
  return isProgramWhole(folder, JSON.parse(Buffer.from(list).toString("utf8")) as ProgramFiles);
}

/** A hash over the artifacts and the JavaScript harness, hex: the same engines, however they were built. */
export async function engineDigest(artifacts: readonly string[]): Promise<string> {
  // Only here, so that those who read artifacts need not load what the harness is printed with.
  const { REALM_PROGRAM } = await import("../javascript/realm/program.ts");
  const hash = createHash("sha256").update(artifacts.join()).update(REALM_PROGRAM);
  return hash.digest("hex").slice(0, 32);
}

/** What the Python engine starts from. Throws a `SandboxFault` where it is not there. */
export async function readPythonParts(folder: string): Promise<PythonEngineParts> {
  const [wasm, packed, facts, stdlib] = await Promise.all([
    required(folder, ARTIFACT_FILES.pythonWasm),
    required(folder, ARTIFACT_FILES.image),
    readImageFacts(folder),
    required(folder, ARTIFACT_FILES.stdlib),
  ]);
  return { wasm, image: { packed, stdlib, facts } };
}

/** What is known of the Python image. Throws a `SandboxFault` where it is not there. */
export async function readImageFacts(folder: string): Promise<ImageFacts> {
  const facts = await required(folder, ARTIFACT_FILES.facts);
  return JSON.parse(Buffer.from(facts).toString("utf8")) as ImageFacts;
}

/** The metered QuickJS module. Throws a `SandboxFault` where it is not there. */
export function readQuickjsWasm(folder: string): Promise<Uint8Array> {
  return required(folder, ARTIFACT_FILES.quickjs);
}

async function required(folder: string, name: string): Promise<Uint8Array> {
  const bytes = await readChecked(folder, name);
  if (bytes === null) throw new SandboxFault(`${join(folder, name)} is missing`);
  return bytes;
}
