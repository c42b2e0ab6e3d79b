import { randomUUID } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { GradedAnswer } from "../grade-answers.ts";
import { candidateFile } from "../scoreboard/candidate-file.ts";
import { refuseForeignFiles } from "./earlier-run.ts";
import { RunError } from "./run-error.ts";
import { makeFolder } from "#sandbox";
import { writeAtomically } from "./write-atomically.ts";

/**
 * Makes the folder of a run and makes sure that it can be written and that nothing in it but an earlier run is written
 * over, before any work is done. Throws a `RunError`.
 */
export async function prepareRunFolder(folder: string): Promise<void> {
  const trial = join(folder, `.${randomUUID()}.tmp`);
  try {
    await makeFolder(folder);
    await writeFile(trial, "");
    // Who is at work in the folder may have swept it away.
    await rm(trial, { force: true });
  } catch (cause) {
    throw new RunError(`${folder}: cannot be written: ${reasonFor(cause)}; give another folder with --out`, {
      cause,
    });
  }
  await refuseForeignFiles(folder);
}

/** Writes the code of an answer where its result will say that it lies. */
export async function writeCandidate(folder: string, { answer, extraction }: GradedAnswer): Promise<void> {
  if (extraction.kind === "no-code") return;
  const file = join(folder, candidateFile(answer, extraction.language));
  if (await isWritten(file, extraction.source)) return;
  await makeFolder(dirname(file)).catch((cause: unknown) => {
    throw new RunError(`${file}: cannot be written: ${reasonFor(cause)}; make room, or give another --out`, {
      cause,
    });
  });
  // Not synced: what a power cut takes, the next run writes again from the reply, which is.
  await writeAtomically(file, extraction.source, { synced: false });
}

/** Whether it is there from an earlier run: to read a file takes a fraction of what it takes to make one. */
async function isWritten(file: string, text: string): Promise<boolean> {
  const there = await readFile(file).catch(() => null);
  return there?.equals(Buffer.from(text)) ?? false;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of the path is a file",
  EEXIST: "it is a file",
  ENOENT: "no folder can be made there",
};

function reasonFor(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? (code || String(error));
}
