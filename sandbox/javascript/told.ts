import { z } from "zod";
import type { RaisedError } from "../outcome.ts";
import type { RawOutcome } from "../worker/engine.ts";
import { explainMissing } from "./explain-missing.ts";

const errorSchema = z.object({
  type: z.string().max(500),
  message: z.string().max(500),
  line: z.number().int().nullable(),
});

const classesSchema = z.object({ classes: z.array(z.string().max(500)).max(20) });

const NAMELESS: RaisedError = { type: "Error", message: "", line: null };

/** What a harness said of a call, as an outcome. Its text is a candidate's at worst, so nothing in it is taken on trust. */
export function readOutcome(said: string, cost: number | null, outputBytes: number): RawOutcome {
  const rest = said.slice(1);
  switch (said.charAt(0)) {
    case "=":
      return { kind: "returned", text: rest, cost };
    case "!":
      return { kind: "raised", error: readError(rest), cost };
    case "o":
      return { kind: "too-much-output", limitBytes: outputBytes };
    default:
      return { kind: "unreadable-value", reason: rest.slice(0, 500), cost };
  }
}

/** What an error's class and those that it extends are called; null where that is not told. */
export function readClasses(json: string): readonly string[] | null {
  try {
    return classesSchema.parse(JSON.parse(json)).classes;
  } catch {
    return null;
  }
}

export function readError(json: string): RaisedError {
  try {
    return explainMissing(errorSchema.parse(JSON.parse(json)));
  } catch {
    return NAMELESS;
  }
}
