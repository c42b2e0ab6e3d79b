import { join } from "node:path";
import { z } from "zod";
import { LANGUAGES } from "#sandbox";
import type { Unit } from "../asking/unit.ts";
import {
  openJournal,
  readJournal,
  type Journal,
  type JournalFormat,
  type JournalReader,
} from "../journal/index.ts";
import { MODEL_ERRORS, type ModelError, type ModelErrorKind } from "../models/index.ts";

/** The name of the failed asks in the folder of a run. */
const FAILURES_FILE = "failures.jsonl";

const MOST_CHARACTERS = 300;

const count = z.int().min(0);

const failureSchema = z.strictObject({
  unit: z.strictObject({
    model: z.string(),
    problem: z.string(),
    language: z.enum(LANGUAGES),
    sample: count,
    attempt: z.int().min(1),
  }),
  kind: z.enum(Object.keys(MODEL_ERRORS) as ModelErrorKind[]),
  message: z.string().max(MOST_CHARACTERS),
  requestId: z.string().nullable(),
  /** How often it was asked for until it was given up. */
  tries: z.int().min(1),
  /** The most that its tries may have cost all the same, in US dollars; absent: nothing, or no price is known. */
  lostUsd: z.number().min(0).optional(),
  at: z.iso.datetime(),
});

/** A reply that was asked for and did not come; kept to be counted and shown, and asked for again by the next run. */
export type Failure = z.infer<typeof failureSchema>;

export interface GivenUp {
  readonly tries: number;
  /** See `Failure`; default 0. */
  readonly lostUsd?: number | undefined;
  readonly at: Date;
}

/** What is noted of an ask that was given up. */
export function describeFailure(unit: Unit, error: ModelError, { tries, lostUsd = 0, at }: GivenUp): Failure {
  const { model, problem, language, sample, attempt } = unit;
  return {
    unit: { model, problem, language, sample, attempt },
    kind: error.kind,
    message: bound(error.message),
    requestId: error.requestId,
    tries,
    ...(lostUsd > 0 ? { lostUsd } : {}),
    at: at.toISOString(),
  };
}

/** Opens the failed asks of a run for writing; its folder must be locked. Throws a `JournalError`. */
export async function openFailures(folder: string): Promise<Journal<Failure>> {
  return openJournal(formatIn(folder));
}

/** Opens the failed asks of a run for reading alone; null where there were none. Throws a `JournalError`. */
export async function readFailures(folder: string): Promise<JournalReader<Failure> | null> {
  return readJournal(formatIn(folder));
}

function formatIn(folder: string): JournalFormat<Failure> {
  return { file: join(folder, FAILURES_FILE), of: "failures", schema: failureSchema, keyOf, isRemade: true };
}

// Every failure of a unit counts, so no two may share a key.
function keyOf({ unit, at, tries }: Failure): string {
  const { model, problem, language, sample, attempt } = unit;
  return JSON.stringify([at, model, problem, language, sample, attempt, tries]);
}

function bound(message: string): string {
  return message.length <= MOST_CHARACTERS
    ? message
    : `${message.slice(0, MOST_CHARACTERS - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
