import type { EngineRequest } from "../worker/engine.ts";
import type { LoadFailure } from "../outcome.ts";
import { explainMissing } from "./explain-missing.ts";
import { stripTypes } from "./strip-types.ts";
import { toCommonJs } from "./to-commonjs.ts";

export type Prepared = { readonly source: string } | { readonly failure: LoadFailure };

/** Turns a candidate's source into the JavaScript that both engines run; nothing of it is run here. */
export function prepareSource({
  language,
  source,
  entry,
}: Pick<EngineRequest, "language" | "source" | "entry">): Prepared {
  // A first line for a shell is a comment, and `new Function` does not know it.
  const plain = source.replace(/^#!/, "//");
  const stripped = language === "typescript" ? stripTypes(plain) : { javascript: plain };
  if ("error" in stripped) return { failure: { kind: "bad-source", error: stripped.error } };
  const script = toCommonJs(stripped.javascript, entry.kind === "program" ? MODULES_OF_PROGRAMS : []);
  return "imports" in script ? { failure: missingModule(script.imports, script.line) } : script;
}

/** What a program may import; see `realm/offer-program.ts`. */
const MODULES_OF_PROGRAMS = ["fs", "readline", "process", "os"];

function missingModule(name: string, line: number): LoadFailure {
  const message = `Cannot find module '${name}': there is nothing to import here`.slice(0, 500);
  return { kind: "raised", error: explainMissing({ type: "Error", message, line }), cost: null };
}
