import ivm from "isolated-vm";
import { REALM_PROGRAM } from "../realm/program.ts";
import type { Allowance } from "../../worker/engine.ts";
import { allowanceFor, type V8Backstop } from "./v8-backstop.ts";
import { startStopwatch, V8Stopped } from "./v8-stopped.ts";

/** Arguments, and what the clock gives in that call. */
export interface TimedCall {
  readonly args: string;
  readonly readings: readonly number[];
}

/** A realm of V8 in an isolate of its own. Its methods throw a `V8Stopped` when V8 does not come back with an answer. */
export interface V8Realm {
  /** "" or what the harness says of a source that does not compile. */
  check(requestText: string): string;
  load(requestText: string, readings: readonly number[]): string;
  /** Calls in order; may answer fewer than it was given. */
  runAll(calls: readonly TimedCall[], allowance: Allowance): string[];
  dispose(): void;
}

const MEGABYTE = 2 ** 20;
// Objects take more room in V8 than in QuickJS, which has the say in what is too much.
const [MEMORY_FACTOR, MEMORY_SLACK_MEGABYTES] = [2, 64];

type Member = "check" | "keepLoad" | "keepRunAll" | "collect";

export function openV8Realm(settingsText: string, memoryBytes: number, backstop: V8Backstop): V8Realm {
  const isolate = new ivm.Isolate({
    memoryLimit: Math.ceil((memoryBytes * MEMORY_FACTOR) / MEGABYTE) + MEMORY_SLACK_MEGABYTES,
  });
  const context = isolate.createContextSync();
  const harness = context.evalClosureSync(`return ${REALM_PROGRAM}(true)($0)`, [settingsText], {
    result: { reference: true },
  }) as ivm.Reference<Record<Member, unknown>>;

  const usual = allowanceFor(backstop, 0);

  function apply(name: Member, args: readonly string[], allowance: Allowance): unknown {
    const callee = harness.getSync(name, { reference: true }) as ivm.Reference;
    const stopwatch = startStopwatch(allowance);
    try {
      return callee.applySync(undefined, [...args], { timeout: allowance.timeoutMillis });
    } catch (cause) {
      // The one thing that a candidate's code can have thrown here is the harness's own word.
      if (name.startsWith("keep") && typeof cause === "string") return null;
      throw new V8Stopped(name, stopwatch.whyStopped(isolate.isDisposed), cause);
    }
  }

  /** Lets the world outside know, because V8 does not always stop when it is told to. */
  function watched<T>(allowance: Allowance, work: () => T): T {
    backstop.watch?.enter(allowance);
    try {
      return work();
    } finally {
      backstop.watch?.leave();
    }
  }

  function ask(name: "check" | "collect", args: readonly string[]): string {
    const said = apply(name, args, usual);
    if (typeof said === "string") return said;
    throw new V8Stopped(name, "silence");
  }

  /** Candidate code runs in here. It ends in a thrown word of our own; what was said is collected by a second call. */
  function keep(name: "keepLoad" | "keepRunAll", args: readonly string[], allowance: Allowance): string {
    return watched(allowance, () => {
      apply(name, args, allowance);
      return ask("collect", []);
    });
  }

  return {
    check: (requestText) => watched(usual, () => ask("check", [requestText])),
    load: (requestText, readings) => keep("keepLoad", [requestText, JSON.stringify(readings)], usual),
    runAll(calls, allowance) {
      const texts = [calls.map(({ args }) => args), calls.map(({ readings }) => readings)];
      const said = keep(
        "keepRunAll",
        texts.map((list) => JSON.stringify(list)),
        allowance,
      );
      return JSON.parse(said) as string[];
    },
    // An isolate that ran out of memory has disposed itself.
    dispose: () => isolate.isDisposed || isolate.dispose(),
  };
}
