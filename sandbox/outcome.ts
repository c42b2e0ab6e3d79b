import type { Value } from "#values";

/** What a call cost, in executed WebAssembly instructions; null where the engine could not count (see `Outcome`). */
export type Instructions = number;

/** What happened when a candidate was loaded or called. Data, never thrown; what *we* failed at is a `Fault`. */
export type Outcome =
  | { readonly kind: "returned"; readonly value: Value; readonly cost: Instructions | null }
  | {
      readonly kind: "raised";
      readonly error: RaisedError;
      /** The error's class and those that it extends, by name; absent where the candidate did not raise it itself. */
      readonly classes?: readonly string[];
      readonly cost: Instructions | null;
    }
  | { readonly kind: "out-of-fuel"; readonly fuelInstructions: Instructions }
  | { readonly kind: "out-of-memory"; readonly limitBytes: number }
  | { readonly kind: "too-much-output"; readonly limitBytes: number }
  | { readonly kind: "bad-source"; readonly error: RaisedError }
  | { readonly kind: "missing-entry-point"; readonly name: string; readonly defined: readonly string[] }
  | { readonly kind: "unreadable-value"; readonly reason: string; readonly cost: Instructions | null };

/** An exception as the candidate's language tells it; text is the candidate's and must be escaped when shown. */
export interface RaisedError {
  /** Name of the exception's class, e.g. `IndexError`. */
  readonly type: string;
  /** At most 500 characters. */
  readonly message: string;
  /** Line in the candidate's source, from 1; null where unknown. */
  readonly line: number | null;
}

/** What `Session.load` says: null when the source is loaded and its entry point found. */
export type LoadFailure = Exclude<Outcome, { kind: "returned" | "unreadable-value" }>;

/** One metered call in a clean realm. */
export interface Measurement {
  readonly outcome: Outcome;
  /** Instructions of the call alone, without reading its arguments or writing its result; null: not countable. */
  readonly timeInstructions: Instructions | null;
  /**
   * Of these, what the interpreter's own sorts, heaps and bisections executed, keys and comparisons included; absent: nothing
   * was counted.
   */
  readonly sortInstructions?: Instructions;
  /**
   * Of these, what was moved in bulk: lists and texts that are copied or shifted, 8 bytes an instruction; absent: not counted apart
   * (JavaScript, where other engines move less).
   */
  readonly movedInstructions?: Instructions;
  /** Peak bytes allocated above what stood before the call, result included; null: not countable. */
  readonly spaceBytes: number | null;
}
