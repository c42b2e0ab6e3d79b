import ivm from "isolated-vm";
import { SandboxFault } from "../../fault.ts";
import { CANDIDATE_FILE } from "../realm/describe-error.ts";
import { REALM_PROGRAM } from "../realm/program.ts";

/** A realm of V8 in an isolate of its own. Its methods throw a `V8Stopped` when V8 does not come back with an answer. */
export interface V8Realm {
  /** "" or what the harness says of a source that does not compile. */
  check(requestText: string): string;
  load(requestText: string): string;
  /** Calls in order; may answer fewer than it was given. */
  runAll(batch: readonly string[], timeoutMillis: number): string[];
  dispose(): void;
}

/** V8 ran into a backstop: its clock, or the ceiling of its memory. Says nothing about the candidate. */
export class V8Stopped extends SandboxFault {}

const MEGABYTE = 2 ** 20;
// Objects take more room in V8 than in QuickJS, which has the say in what is too much.
const [MEMORY_FACTOR, MEMORY_SLACK_MEGABYTES] = [2, 64];
const LOAD_TIMEOUT_MILLIS = 30_000;

type Member = "check" | "keepLoad" | "keepRunAll" | "collect";

export function openV8Realm(settingsText: string, memoryBytes: number): V8Realm {
  const isolate = new ivm.Isolate({
    memoryLimit: Math.ceil((memoryBytes * MEMORY_FACTOR) / MEGABYTE) + MEMORY_SLACK_MEGABYTES,
  });
  const context = isolate.createContextSync();
  const harness = context.evalClosureSync(`return ${REALM_PROGRAM}($0)`, [settingsText], {
    result: { reference: true },
  }) as ivm.Reference<Record<Member, unknown>>;

  function apply(name: Member, args: readonly string[], timeout: number): unknown {
    const callee = harness.getSync(name, { reference: true }) as ivm.Reference;
    return callee.applySync(undefined, [...args], { timeout });
  }

  function ask(name: "check" | "collect", args: readonly string[]): string {
    try {
      const said = apply(name, args, LOAD_TIMEOUT_MILLIS);
      if (typeof said === "string") return said;
    } catch (cause) {
      throw new V8Stopped(`V8 stopped in ${name}`, { cause });
    }
    throw new V8Stopped(`V8 has no answer to ${name}`);
  }

  /** Candidate code runs in here. It ends in a thrown word of our own; what was said is collected by a second call. */
  function keep(name: "keepLoad" | "keepRunAll", argument: string, timeout: number): string {
    try {
      apply(name, [argument], timeout);
    } catch (cause) {
      if (typeof cause !== "string") throw new V8Stopped(`V8 stopped in ${name}`, { cause });
    }
    return ask("collect", []);
  }

  return {
    check: (requestText) => ask("check", [requestText]),
    load: (requestText) => keep("keepLoad", requestText, LOAD_TIMEOUT_MILLIS),
    runAll: (batch, timeoutMillis) =>
      JSON.parse(keep("keepRunAll", JSON.stringify(batch), timeoutMillis)) as string[],
    // An isolate that ran out of memory has disposed itself.
    dispose: () => isolate.isDisposed || isolate.dispose(),
  };
}

/** Line of the first syntax error, from 1; null where V8 does not say. The source is compiled and never run. */
export function findSyntaxErrorLine(source: string): number | null {
  const isolate = new ivm.Isolate({ memoryLimit: 128 });
  try {
    isolate.compileScriptSync(`(function (module, exports) {${source}\n})`, { filename: CANDIDATE_FILE });
    return null;
  } catch (error) {
    const found = /\[candidate\.js:(\d+):\d+\]$/.exec(error instanceof Error ? error.message : "");
    return found === null ? null : Number(found[1]);
  } finally {
    isolate.dispose();
  }
}
