import { z } from "zod";
import { FieldError } from "../field-error.ts";
import type { Judge } from "../judge.ts";
import { problemErrorAt } from "../problem-error.ts";
import type { Checker } from "../problem.ts";
import { importJudge } from "./import-judge.ts";
import { lineOfKey } from "./line-of-key.ts";
import { check, strict } from "./strict.ts";

const code = z.custom<(...args: unknown[]) => unknown>((it) => typeof it === "function", {
  error: "it must be a function",
});

// Told by its shape: a judge may come with a fast-check of its own.
const arbitrary = z.custom<NonNullable<Judge["generate"]>>(
  (it) => typeof it === "object" && it !== null && "generate" in it && "shrink" in it,
  { error: "it must be a fast-check arbitrary" },
);

const judgeSchema = strict({
  validate: code.optional(),
  generate: arbitrary.optional(),
  families: z.record(z.string(), code).optional(),
  reference: code.optional(),
  properties: z.record(z.string(), strict({ variants: code.optional(), holds: code })).optional(),
  check: code.optional(),
});

/** Reads `judge.ts`; where there is none, `source` is null and types and bounds say everything. */
export async function loadJudge(file: string, source: string | null, checker: Checker): Promise<Judge> {
  const judge = source === null ? {} : checkJudge(file, source, await importJudge(file, source));
  if (checker.kind === "custom" && judge.check === undefined)
    throw problemErrorAt(
      file,
      1,
      'problem.yaml says "checker: custom", and there is no check; write check in judge.ts',
    );
  return judge;
}

function checkJudge(file: string, source: string, exported: unknown): Judge {
  if (exported === undefined)
    throw problemErrorAt(file, 1, "exports no judge; write: export default defineJudge({ ... })");
  try {
    return check(judgeSchema, exported) as Judge;
  } catch (error) {
    if (!(error instanceof FieldError)) throw error;
    throw problemErrorAt(file, lineOfKey(source, String(error.path.at(-1))), error.message);
  }
}
