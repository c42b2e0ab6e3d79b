import ivm from "isolated-vm";
import { CANDIDATE_FILE } from "../realm/describe-error.ts";

export interface SyntaxErrorPlace {
  readonly message: string;
  /** From 1. */
  readonly line: number;
}

type Compile = (isolate: ivm.Isolate, source: string) => void;

const filename = CANDIDATE_FILE;
const asScript: Compile = (isolate, source) => isolate.compileScriptSync(source, { filename });
const asModule: Compile = (isolate, source) => isolate.compileModuleSync(source, { filename });
const asBody: Compile = (isolate, source) =>
  isolate.compileScriptSync(`(function (module, exports, require) {${source}\n})`, { filename });

/**
 * What V8 says is wrong with a source, and where; null where it does not say. The source is compiled by itself, so that
 * nothing is told of what we put around it, and never run.
 */
export function findSyntaxError(source: string): SyntaxErrorPlace | null {
  const whole = source.trimEnd();
  const script = firstError(asScript, whole);
  if (script === null || /^Illegal return|^new\.target/.test(script.message)) return errorOfBody(whole);
  const wantsModule = /outside a module$|^Unexpected token 'export'/.test(script.message);
  return (wantsModule ? firstError(asModule, whole) : null) ?? script;
}

// Behind the last line stands what closes our function, so an error there is at the source's end.
function errorOfBody(source: string): SyntaxErrorPlace | null {
  const found = firstError(asBody, source);
  const lines = source.split("\n").length;
  return found === null || found.line <= lines ? found : { message: "Unexpected end of input", line: lines };
}

function firstError(compile: Compile, source: string): SyntaxErrorPlace | null {
  const isolate = new ivm.Isolate({ memoryLimit: 128 });
  try {
    compile(isolate, source);
    return null;
  } catch (error) {
    const found = /^([^]*) \[candidate\.js:(\d+):\d+\]$/.exec(error instanceof Error ? error.message : "");
    return found === null ? null : { message: String(found[1]).slice(0, 500), line: Number(found[2]) };
  } finally {
    isolate.dispose();
  }
}
