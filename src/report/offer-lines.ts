import { OFFERS } from "#sandbox";
import type { Result } from "../scoreboard/result-schema.ts";

// What programs ask for that is not there, as each language says so.
const MISSING = {
  ModuleNotFoundError: /^/,
  Error: /^Cannot find module '/,
  ReferenceError: / is not defined: there /,
} as const satisfies Record<string, RegExp>;

/** For a program that asked for what the sandbox has not: what there is. */
export function offerLines({ verdict, extraction }: Result): string[] {
  if (verdict.kind !== "runtime-error" || extraction === null) return [];
  const { type, message } = verdict.error;
  if (!(type in MISSING) || !MISSING[type as keyof typeof MISSING].test(message)) return [];
  const { language, hasNot } = OFFERS[extraction.language];
  return [`the sandbox has ${language}`, `and not: ${hasNot.join(", ")}`];
}
