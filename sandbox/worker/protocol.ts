import type { Allowance, EngineRequest } from "./engine.ts";

/** The file that a worker and its parent speak through, a line of JSON each. */
export const WIRE = 3;

/**
 * What the parent asks of a worker, one thing at a time; `dispose` alone has no answer. Argument lists are JSON text in
 * the value notation.
 */
export type WorkerRequest =
  | { readonly kind: "load"; readonly request: EngineRequest }
  | { readonly kind: "call"; readonly batch: readonly string[]; readonly fuelInstructions: number }
  | { readonly kind: "measure"; readonly args: string; readonly fuelInstructions: number }
  | { readonly kind: "dispose" };

/**
 * How a worker answers: with a result, or with the fault that kept it from one. `stopped`: V8 was stopped, which its
 * candidate may have brought about.
 */
export type WorkerReply =
  { readonly result: unknown } | { readonly fault: string; readonly stopped?: "time" | "memory" | "silence" };

/** What a worker says meanwhile: what it allows V8 as it goes in, and null when it is out again. */
export interface WorkerNote {
  readonly v8: Allowance | null;
}
