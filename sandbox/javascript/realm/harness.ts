import type { RealmClock } from "./clock.ts";
import type { OutputGauge } from "./console.ts";
import type { Encoded } from "./encode.ts";
import type { Entry } from "./find-entry.ts";
import type { Intrinsics } from "./intrinsics.ts";
import type { makeLoader, SourceRequest } from "./load-source.ts";
import type { ProgramWorld } from "./offer-program.ts";

interface Parts {
  readonly own: Intrinsics;
  readonly clock: RealmClock;
  readonly decode: (text: string) => unknown;
  readonly encode: (value: unknown) => Encoded;
  readonly describe: (thrown: unknown) => string;
  readonly gauge: OutputGauge;
  readonly loader: ReturnType<typeof makeLoader>;
  /** Of a program. */
  readonly world: ProgramWorld | null;
}

/**
 * What the host can call inside a realm. Texts go in and one text comes out, whose first character says what it is:
 * `=` and a value, `!` and a raised error, `?` and why the value cannot be read, `o` for too much output, `s` and a
 * syntax error, `e` for no entry point.
 */
export function makeHarness({ own, clock, decode, encode, describe, gauge, loader, world }: Parts) {
  const { apply } = own;
  let isClass = false;
  let answer: number | undefined;
  let entry: unknown;
  let self: unknown;
  let args: unknown[] = [];
  let result: unknown;
  let raised = false;

  function check(requestText: string): string {
    try {
      loader.compile(own.parseJson(requestText) as SourceRequest);
      return "";
    } catch (thrown) {
      return "s" + describe(thrown);
    }
  }

  function load(requestText: string, readingsText?: string): string {
    const request = own.parseJson(requestText) as SourceRequest;
    if (readingsText !== undefined) clock.replay(own.parseJson(readingsText) as number[]);
    isClass = request.kind === "class";
    answer = own.hasOwn(request, "answer") ? request.answer : undefined;
    gauge.reset();
    if (world !== null) return loadProgram(request);
    const loaded = loader.run(request);
    if (own.hasOwn(loaded, "syntaxError"))
      return "s" + describe((loaded as { syntaxError: unknown }).syntaxError);
    if (gauge.exceeded()) return "o";
    if (own.hasOwn(loaded, "thrown")) return "!" + describe((loaded as { thrown: unknown }).thrown);
    const found = (loaded as { entry: Entry | null }).entry;
    if (found === null) return "e";
    entry = found.callee;
    self = found.self;
    return "";
  }

  /** A program is compiled here, and runs when it is called. */
  function loadProgram(request: SourceRequest): string {
    try {
      entry = loader.compile(request);
      return "";
    } catch (thrown) {
      return "s" + describe(thrown);
    }
  }

  function take(argsText: string): string {
    args = decode(argsText) as unknown[];
    gauge.reset();
    world?.begin(args[0] as string);
    return "";
  }

  function tell(encoded: Encoded): string {
    if (own.hasOwn(encoded, "text")) return "=" + (encoded as { text: string }).text;
    return "?" + (encoded as { reason: string }).reason;
  }

  // Each result is written down at once: a later method may change the very object that an earlier one returned.
  function callMethods(): string {
    const calls = args[1] as [string, unknown[]][];
    const instance = own.construct(entry as () => unknown, args[0] as unknown[]) as Record<string, unknown>;
    let text = "=[";
    for (let at = 0; at < calls.length; at++) {
      const call = calls[at] as [string, unknown[]];
      const method = instance[call[0]];
      if (typeof method !== "function") throw new own.TypeErrorOf("there is no method " + call[0]);
      const told = tell(encode(apply(method as () => unknown, instance, call[1] as [])));
      if (own.apply(own.charAt, told, [0]) !== "=") return told;
      text += (at > 0 ? "," : "") + own.apply(own.slice, told, [1]);
    }
    return text + "]";
  }

  function runProgram({ run, require }: ProgramWorld): void {
    const module = { exports: {} };
    run(() => apply(entry as () => void, module.exports, [module, module.exports, require] as unknown as []));
  }

  function tellProgram({ failure }: ProgramWorld): string {
    const ended = failure();
    return ended === null ? "=" + own.stringifyJson(gauge.kept()) : "!" + describe(ended.thrown);
  }

  function invoke(): void {
    if (world !== null) return runProgram(world);
    try {
      result = isClass ? callMethods() : apply(entry as () => unknown, self, args as []);
      raised = false;
    } catch (thrown) {
      result = thrown;
      raised = true;
    }
  }

  function report(): string {
    const held = result;
    result = undefined;
    if (gauge.exceeded()) return "o";
    if (world !== null) return tellProgram(world);
    if (raised) return "!" + describe(held);
    if (isClass) return held as string;
    return tell(encode(answer === undefined ? held : args[answer]));
  }

  /**
   * Calls the entry point for each argument list of a JSON list of texts, with the clock's readings for each call; stops
   * when much has been returned.
   */
  function runAll(batchText: string, readingsText: string): string {
    const batch = own.parseJson(batchText) as string[];
    const readings = own.parseJson(readingsText) as number[][];
    isRun = true;
    let all = "[";
    for (let at = 0; at < batch.length && all.length < 33_554_432; at++) {
      clock.replay(readings[at] as number[]);
      take(batch[at] as string);
      invoke();
      // Its promise jobs run before anybody asks what it printed.
      if (world !== null) return "";
      all += (at > 0 ? "," : "") + own.stringifyJson(report());
    }
    return all + "]";
  }

  let isRun = false;
  let kept: string | null = null;
  let decoy: Promise<never> | null = null;

  // isolated-vm throws the first promise that nobody caught at the host, getters and all. This way that one is ours.
  function keep(work: (text: string, readingsText: string) => string) {
    return (text: string, readingsText: string): void => {
      kept = null;
      decoy = apply(own.rejectPromise, own.PromiseOf, ["kept"]);
      kept = work(text, readingsText);
    };
  }

  function collected(text: string): string {
    return world !== null && isRun ? "[" + own.stringifyJson(report()) + "]" : text;
  }

  /** Gives what was kept, and forgets it; null when the work did not come to its end. */
  function collect(): string | null {
    const text = decoy === null || kept === null ? null : collected(kept);
    kept = decoy = null;
    return text;
  }

  return { check, load, take, invoke, report, keepLoad: keep(load), keepRunAll: keep(runAll), collect };
}
