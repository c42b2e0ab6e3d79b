import type { Signature } from "#problems";
import type { EntryPoint, Language } from "#sandbox";

/** What the sandbox calls of a program in a language. */
export function entryPointOf({ mode, name, parameters, mutates }: Signature, language: Language): EntryPoint {
  const entry = { kind: mode, name: name[language] };
  if (mutates === undefined) return entry;
  return { ...entry, answer: parameters.findIndex((parameter) => parameter.name === mutates) };
}
