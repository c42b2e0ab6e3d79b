import type { Value } from "#values";
import type { Language } from "./language.ts";
import type { Limits } from "./limits.ts";
import type { LoadFailure, Measurement, Outcome } from "./outcome.ts";
import type { UntrustedSource } from "./untrusted-source.ts";

/**
 * What is called. A class is called with `[constructorArgs, [[method, args], ...]]` and returns the list of results; a program
 * is given `[standardInput]` and gives what it prints, as text, and each run of it has a clean realm of its own.
 */
export interface EntryPoint {
  readonly kind: "function" | "class" | "program";
  /** Name in the candidate's source, of no meaning for a program; a function may also be a method of a class `Solution`. */
  readonly name: string;
  /** Index of the argument that a function changes in place, whose final value is the answer; absent: what it returns is. */
  readonly answer?: number;
  /** Whether the classes of nodes of linked lists and trees are there to be used, and objects that look like nodes are. */
  readonly nodes?: boolean;
}

export interface SessionRequest {
  readonly language: Language;
  readonly source: UntrustedSource;
  readonly entry: EntryPoint;
  readonly limits: Limits;
  /** Seeds randomness inside the realm. */
  readonly seed: number;
}

/**
 * One candidate in one clean realm. Every method may throw a `SandboxFault`; everything the candidate does is data.
 * Calls share the candidate's module state; after a call that spoils the realm (fuel, memory, output) the next one
 * starts from a clean realm with the source loaded anew.
 */
export interface Session {
  /** Loads the source; null when its entry point is there. Called once, first. */
  load(): Promise<LoadFailure | null>;
  /** Calls the entry point once for each argument list, each decoded afresh; one outcome each, in order. */
  call(batch: readonly (readonly Value[])[], fuelInstructions?: number): Promise<Outcome[]>;
  /** Calls the entry point in a realm of its own and counts the time and the space that it takes. */
  measure(args: readonly Value[], fuelInstructions?: number): Promise<Measurement>;
}

/** A set of worker processes that host sessions. */
export interface Sandbox {
  /**
   * Runs `use` with a session of its own in a free worker, and disposes it. On a `SandboxFault` the whole of `use` is
   * run once more in a fresh worker; the second fault is thrown.
   */
  withSession<T>(request: SessionRequest, use: (session: Session) => Promise<T>): Promise<T>;
  /** What ran: names and versions of engines and packages, for the record. */
  readonly versions: Readonly<Record<string, string>>;
  /** Kills every worker; nothing is left running. */
  close(): Promise<void>;
}
