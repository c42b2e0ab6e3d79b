import { transformSync } from "amaro";
import type { RaisedError } from "../outcome.ts";

export type Stripped = { readonly javascript: string } | { readonly error: RaisedError };

interface SwcError {
  readonly code: string;
  readonly message: string;
  readonly startLine?: number;
}

/**
 * Takes the types off TypeScript source. Lines stay where they are unless the source has syntax that is more than types
 * (enums, namespaces, parameter properties), which is then turned into JavaScript.
 */
export function stripTypes(source: string): Stripped {
  try {
    return { javascript: transformSync(source, { mode: "strip-only" }).code };
  } catch (error) {
    const { code } = error as SwcError;
    if (code !== "UnsupportedSyntax") return { error: describe(error as SwcError) };
  }
  try {
    return { javascript: transformSync(source, { mode: "transform" }).code };
  } catch (error) {
    return { error: describe(error as SwcError) };
  }
}

function describe(error: SwcError): RaisedError {
  return { type: "SyntaxError", message: error.message.slice(0, 500), line: error.startLine ?? null };
}
