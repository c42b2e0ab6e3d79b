import type { Signature, Type } from "#problems";
import type { Language } from "#sandbox";

const TEXTS: Partial<Record<Type["kind"], { readonly python: string; readonly script: string }>> = {
  int: { python: "0", script: "0" },
  float: { python: "0.0", script: "0" },
  bool: { python: "False", script: "false" },
  string: { python: '""', script: '""' },
  list: { python: "[]", script: "[]" },
  map: { python: "{}", script: "{}" },
};

/** What a careless program would return of the declared type; of a class, whose methods have several types, 0. */
export function defaultText({ mode, returns }: Signature, language: Language): string {
  const found = mode === "class" ? TEXTS.int : TEXTS[returns.kind];
  if (language === "python") return found?.python ?? "None";
  return found?.script ?? "null";
}
