import { transformSync } from "amaro";
import { SandboxFault } from "../fault.ts";
import type { RaisedError } from "../outcome.ts";

export type Stripped = { readonly javascript: string } | { readonly error: RaisedError };

interface SwcError {
  readonly code: string;
  readonly message: string;
  readonly startLine?: number;
}

// What swc says of a source that it understood enough to refuse. Anything else is a trap in its WebAssembly, of which there
// is one instance in this process: it may be spoilt, and must not see the next candidate.
const REFUSALS = new Set(["InvalidSyntax", "UnsupportedSyntax"]);
let spoilt = false;

/**
 * Takes the types off TypeScript source. Lines stay where they are unless the source has syntax that is more than types
 * (enums, namespaces, parameter properties), which is then turned into JavaScript. Throws a `SandboxFault` once a source
 * has broken it: a fresh process has to go on.
 */
export function stripTypes(source: string): Stripped {
  if (spoilt) throw new SandboxFault("an earlier source broke the type stripper of this process");
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
  if (!REFUSALS.has(error.code)) {
    spoilt = true;
    return { type: "SyntaxError", message: "the source breaks the type stripper", line: null };
  }
  return { type: "SyntaxError", message: error.message.slice(0, 500), line: error.startLine ?? null };
}
