import { rewriteModule, type RewriteOptions } from "../../sandbox/metering/rewrite.ts";
import { fromWat } from "./wat.ts";

type Run = (...args: number[]) => number;

/** A module under the meter, with its export `run`. */
export interface Metered {
  readonly run: Run;
  readonly meter: WebAssembly.Global<"i64">;
  readonly depth: WebAssembly.Global<"i32">;
  readonly exports: Record<string, unknown>;
}

export function meterWat(wat: string, options: Partial<RewriteOptions> = {}): Metered {
  const bytes = rewriteModule(fromWat(wat), { meter: "meter", depth: "depth", ...options });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
  const meter = exports["meter"] as WebAssembly.Global<"i64">;
  meter.value = -(2n ** 40n);
  const depth = exports["depth"] as WebAssembly.Global<"i32">;
  depth.value = -(2 ** 20);
  return { run: exports["run"] as Run, meter, depth, exports };
}

/** What one run gives and counts. */
export function countRun({ run, meter }: Metered, ...args: number[]): { result: number; cost: number } {
  const before = meter.value;
  const result = run(...args);
  return { result, cost: Number(meter.value - before) };
}
