import type { EngineRequest } from "../worker/engine.ts";
import type { LoadFailure } from "../outcome.ts";
import { explainMissing } from "./explain-missing.ts";
import { stripTypes } from "./strip-types.ts";
import { toCommonJs } from "./to-commonjs.ts";

export type Prepared = { readonly source: string } | { readonly failure: LoadFailure };

/** Turns a candidate's source into the JavaScript that both engines run; nothing of it is run here. */
export function prepareSource({ language, source }: Pick<EngineRequest, "language" | "source">): Prepared {
  // A first line for a shell is a comment, and `new Function` does not know it.
  const plain = source.replace(/^#!/, "//");
  const stripped = language === "typescript" ? stripTypes(plain) : { javascript: plain };
  if ("error" in stripped) return { failure: { kind: "bad-source", error: stripped.error } };
  const script = toCommonJs(stripped.javascript);
  return "imports" in script ? { failure: missingModule(script.imports, script.line) } : script;
}

function missingModule(name: string, line: number): LoadFailure {
  const message = `Cannot find module '${name}': there is nothing to import here`.slice(0, 500);
  return { kind: "raised", error: explainMissing({ type: "Error", message, line }), cost: null };
}
