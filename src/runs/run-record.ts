import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { LANGUAGES } from "#sandbox";
import { refuseSpecial } from "../journal/index.ts";
import { RunError } from "./run-error.ts";
import { writeAtomically } from "./write-atomically.ts";

/** The name of the record in the folder of a run. */
export const RUN_FILE = "run.json";

const VERSION = 1;

const count = z.int().min(0);

const runRecordSchema = z.strictObject({
  assay: z.literal("run"),
  version: z.literal(VERSION),
  started: z.iso.datetime(),
  /** Null until every reply that is wanted is there and graded. */
  finished: z.iso.datetime().nullable(),
  /** Whole names, e.g. `openai/gpt-4o`. */
  models: z.array(z.string()),
  /** How many. */
  problems: count,
  /** Asked of each model for each problem and language. */
  samples: count,
  languages: z.array(z.enum(LANGUAGES)),
  /** How many replies are wanted, first attempts alone. */
  expected: count,
  /** The folder that the problems come from; null: those shipped. Absent in older records. */
  problemsFolder: z.string().nullable().optional(),
  /** The command that began the run, and that resumes it. */
  command: z.string(),
});

/** What a run of models was to do, and whether it is done. */
export type RunRecord = z.infer<typeof runRecordSchema>;

/** Writes the record of a run, in place of an earlier one. */
export async function writeRunRecord(
  folder: string,
  record: Omit<RunRecord, "assay" | "version">,
): Promise<void> {
  const whole = runRecordSchema.parse({ assay: "run", version: VERSION, ...record });
  await writeAtomically(join(folder, RUN_FILE), `${JSON.stringify(whole, null, 2)}\n`);
}

/** Reads the record of a run; null where there is none, as in a run of recorded answers. Throws a `RunError`. */
export async function readRunRecord(folder: string): Promise<RunRecord | null> {
  const file = join(folder, RUN_FILE);
  const text = await readIfThere(file);
  if (text === null) return null;
  const read = runRecordSchema.safeParse(parseJson(text));
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new RunError(
    `${file}: no record of a run of version ${VERSION}: ${z.core.toDotPath(issue?.path ?? []) || "the file"}: ${issue?.message}`,
  );
}

async function readIfThere(file: string): Promise<string | null> {
  await refuseSpecial(file);
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    if (["ENOENT", "ENOTDIR"].includes((cause as NodeJS.ErrnoException).code ?? "")) return null;
    throw new RunError(`${file}: cannot be read`, { cause });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
