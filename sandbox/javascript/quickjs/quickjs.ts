import { readFileSync } from "node:fs";
import ivm from "isolated-vm";
import { SandboxFault } from "../../fault.ts";
import type { NativeStack } from "../native-stack.ts";
import { quickjsWasmPath } from "./wasm-path.ts";
import { DRIVER_PROGRAM, PRELUDE_PROGRAM } from "./program.ts";
import type { LoadReport, RunReport } from "./report.ts";
import { sortAccount } from "./sort-account.ts";

export interface RunOptions {
  /** Fuel for one call, and for writing down its result. */
  readonly calling: number;
  readonly writing: number;
  /** Whether to spend time on counts that do not depend on what the allocator did before. */
  readonly settled: boolean;
}

/** Metered QuickJS in an isolate of its own, holding one realm at a time. Its methods throw a `SandboxFault`. */
export interface Quickjs {
  /** Begins a clean realm, ends the one before, and gives its number. */
  begin(settingsText: string, memoryBytes: number): number;
  /** Number of the realm that stands now. */
  realm(): number;
  load(requestText: string, fuel: number): LoadReport;
  run(batch: readonly string[], how: RunOptions): RunReport;
  dispose(): void;
}

type DriverFunction = "prepare" | "furnish" | "load" | "run";

interface Booted {
  readonly isolate: ivm.Isolate;
  readonly driver: Readonly<Record<DriverFunction, ivm.Reference>>;
}

const PAGE_BYTES = 65_536;
// The shadow stack of QuickJS: 11,900 plain calls deep, where V8 by default goes 12,500.
const STACK_BYTES = 2 * 2 ** 20;
// A machine that has grown is dropped, but its memory only comes back for sure with the isolate.
const MAX_DISCARDED_BYTES = 2 ** 29;
// Backstop only: ten times what the slowest machine should take.
const [BACKSTOP_MILLIS, BACKSTOP_MILLIS_A_GIGA] = [30_000, 5_000];

const FACTORY_FILE = quickjsWasmPath().replace(/\.wasm$/, ".mjs");

function readFactory(isolate: ivm.Isolate, context: ivm.Context): ivm.Reference {
  const module = isolate.compileModuleSync(readFileSync(FACTORY_FILE, "utf8"), { filename: "quickjs.mjs" });
  module.instantiateSync(context, (specifier) => {
    throw new SandboxFault(`QuickJS asks for ${specifier}`);
  });
  module.evaluateSync();
  return module.namespace.getSync("default", { reference: true });
}

function boot(wasm: Uint8Array, callsBytes: number): Booted {
  const isolate = new ivm.Isolate({ memoryLimit: 1024 });
  const context = isolate.createContextSync();
  context.evalSync(PRELUDE_PROGRAM);
  const factory = readFactory(isolate, context);
  const copied = (bytes: Uint8Array) =>
    new ivm.ExternalCopy(bytes.slice().buffer).copyInto({ release: true });
  const driver = context.evalClosureSync(
    DRIVER_PROGRAM,
    [factory.derefInto(), copied(wasm), STACK_BYTES, callsBytes, copied(sortAccount())],
    {
      result: { reference: true },
    },
  ) as ivm.Reference<Record<DriverFunction, unknown>>;
  const member = (name: DriverFunction) => driver.getSync(name, { reference: true }) as ivm.Reference;
  return {
    isolate,
    driver: {
      prepare: member("prepare"),
      furnish: member("furnish"),
      load: member("load"),
      run: member("run"),
    },
  };
}

export interface Room {
  readonly stack: NativeStack;
  /** What QuickJS's calls may take of it, as the meter reckons. */
  readonly callsBytes: number;
}

/** Boots on first use, and again when an isolate has been lost or has used up too much memory. */
export function createQuickjs(wasm: Uint8Array, { stack, callsBytes }: Room): Quickjs {
  let booted: Booted | null = null;
  let realm = 0;

  function drop(): void {
    realm++;
    booted?.isolate.dispose();
    booted = null;
  }

  function ask(name: DriverFunction, args: readonly (string | number)[], timeoutMillis: number): unknown {
    try {
      booted ??= stack.deep(() => boot(wasm, callsBytes));
      return booted.driver[name].applySync(undefined, [...args], { timeout: timeoutMillis });
    } catch (cause) {
      drop();
      throw new SandboxFault(`QuickJS failed to ${name}`, { cause });
    }
  }

  const backstop = (fuel: number) => Math.ceil(BACKSTOP_MILLIS + (fuel / 1e9) * BACKSTOP_MILLIS_A_GIGA);

  return {
    begin(settingsText, memoryBytes) {
      ask("prepare", [Math.ceil(memoryBytes / PAGE_BYTES)], BACKSTOP_MILLIS);
      const discarded = ask("furnish", [settingsText], BACKSTOP_MILLIS) as number;
      if (discarded <= MAX_DISCARDED_BYTES) return ++realm;
      drop();
      return this.begin(settingsText, memoryBytes);
    },
    realm: () => realm,
    load(requestText, fuel) {
      return JSON.parse(ask("load", [requestText, fuel], backstop(fuel)) as string) as LoadReport;
    },
    run(batch, how) {
      const timeout = backstop((how.calling + how.writing) * batch.length);
      const args = [JSON.stringify(batch), JSON.stringify(how)];
      return JSON.parse(ask("run", args, timeout) as string) as RunReport;
    },
    dispose: drop,
  };
}
