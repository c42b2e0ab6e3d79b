import type { EntryPoint } from "../session.ts";
import type { LoadFailure, Outcome } from "../outcome.ts";
import type { Language } from "../language.ts";
import type { Limits } from "../limits.ts";

/** An outcome as the worker tells it: a returned value is still text, which only the parent parses, as hostile input. */
export type RawOutcome =
  | Exclude<Outcome, { kind: "returned" }>
  | { readonly kind: "returned"; readonly text: string; readonly cost: number | null };

export interface RawMeasurement {
  readonly outcome: RawOutcome;
  readonly timeInstructions: number | null;
  readonly sortInstructions?: number;
  readonly movedInstructions?: number;
  readonly spaceBytes: number | null;
}

/** Time for work that nothing counts. */
export interface Allowance {
  readonly timeoutMillis: number;
  /** Time on the processor from which running out of it is the candidate's doing, and not a busy machine's. */
  readonly ownMillis: number;
}

export interface EngineRequest {
  readonly language: Language;
  readonly source: string;
  readonly entry: EntryPoint;
  readonly limits: Limits;
  readonly seed: number;
  /** A worker was lost to this candidate before: an engine that is stopped again gives the candidate's own outcome. */
  readonly again?: boolean;
}

/** One candidate in one engine, inside the worker process. Argument lists are JSON text in the value notation. */
export interface EngineSession {
  load(): Promise<LoadFailure | null>;
  call(batch: readonly string[], fuelInstructions: number): Promise<RawOutcome[]>;
  measure(args: string, fuelInstructions: number): Promise<RawMeasurement>;
  dispose(): void;
}

/** What runs one language. Throws a `SandboxFault` when it, and not the candidate, fails. */
export interface Engine {
  open(request: EngineRequest): EngineSession;
}
