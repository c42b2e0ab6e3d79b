import { createHash } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import type { CodeGrade } from "#graders";
import type { Problem } from "#problems";
import type { Limits } from "#sandbox";
import { openJournal, type Journal } from "../journal/index.ts";
import type { BenchCode } from "./bench.ts";
import { resultSchema } from "../scoreboard/result-schema.ts";

/** A grade as it is written down. */
const recordSchema = z.strictObject({
  /** SHA-256, hex, of everything that the grade follows from: see `gradeKey`. */
  key: z.string(),
  grade: resultSchema.pick({ verdict: true, groups: true, complexity: true, efficiency: true }),
});

export interface GradeStore {
  get(key: string): Promise<CodeGrade | undefined>;
  /** Resolves once it is on disk. */
  put(key: string, grade: CodeGrade): Promise<void>;
  readonly healed: string | null;
  close(): Promise<void>;
}

/** Opens the grades of a run's folder, so that nothing is graded twice. */
export async function openGrades(folder: string): Promise<GradeStore> {
  const journal: Journal<z.infer<typeof recordSchema>> = await openJournal({
    file: join(folder, "grades.jsonl"),
    of: "grades",
    schema: recordSchema,
    keyOf: ({ key }) => key,
    isRemade: true,
  });
  // Equal code that is graded at the same time is run once, and its grade written down once.
  const underWay = new Map<string, Promise<void>>();
  return {
    get: async (key) => (await journal.get(key))?.grade,
    async put(key, grade) {
      if (journal.has(key)) return;
      const write = () => journal.append({ key, grade: structuredClone(grade) as never });
      const writing = underWay.get(key) ?? write().finally(() => underWay.delete(key));
      underWay.set(key, writing);
      await writing;
    },
    healed: journal.healed,
    close: async () => journal.close(),
  };
}

/** What a grade follows from besides the code. */
export interface GradeGround {
  /** Engine and package versions. */
  readonly versions: Readonly<Record<string, string>>;
  readonly seed: number;
  readonly limits: Limits;
}

// Rises when grades tell other than they did, lest an earlier run's are taken for whole.
const GRADE_FORMAT = 3;

/** The same key means the same grade: a grade is a pure function. What a reply says beside its code is no part of it. */
export function gradeKey(
  { versions, seed, limits }: GradeGround,
  { id, hash }: Problem,
  { language, source }: BenchCode,
): string {
  const told = [GRADE_FORMAT, inOrder(versions), seed, inOrder(limits), id, hash, language, source];
  return createHash("sha256").update(JSON.stringify(told)).digest("hex");
}

function inOrder(record: object): [string, unknown][] {
  return Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
