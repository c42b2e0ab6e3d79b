import type { Language } from "#sandbox";
import type { Definition } from "./definition.ts";
import { findPythonDefinitions } from "./python-definitions.ts";
import { findScriptDefinitions } from "./script-definitions.ts";

/** The definitions in a source whose literals are masked. */
export function findDefinitions(masked: string, language: Language): Definition[] {
  return language === "python" ? findPythonDefinitions(masked) : findScriptDefinitions(masked);
}

/** The names that a source whose literals are masked mentions, attributes (`.name`) left out. */
export function usedNames(masked: string): Set<string> {
  return new Set(Array.from(masked.matchAll(/(?<![.\w$])[A-Za-z_$][\w$]*/g), (match) => match[0]));
}

/** Whether a source whose literals are masked mentions a name, be it as an attribute. */
export function mentions(masked: string, name: string): boolean {
  return masked.split(/[^\w$]+/).includes(name);
}
