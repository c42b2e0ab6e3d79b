import type { RaisedError } from "#sandbox";

/** The groups of tests, in the order in which they are run. */
export const GROUPS = ["examples", "hidden", "properties", "stress", "probe"] as const;

export type Group = (typeof GROUPS)[number];

/** What we say of one answer. The last two leave the denominator or count apart: see `VERDICTS`. */
export type Verdict =
  | { readonly kind: "accepted" }
  | { readonly kind: "wrong-answer"; readonly counterexample: Counterexample }
  | { readonly kind: "property-broken"; readonly property: string; readonly counterexample: Counterexample }
  | {
      readonly kind: "too-slow";
      readonly fuelInstructions: number;
      readonly counterexample: Counterexample | null;
    }
  | {
      readonly kind: "out-of-memory";
      readonly limitBytes: number;
      readonly counterexample: Counterexample | null;
    }
  | {
      readonly kind: "too-much-output";
      readonly limitBytes: number;
      readonly counterexample: Counterexample | null;
    }
  | {
      readonly kind: "runtime-error";
      readonly error: RaisedError;
      readonly counterexample: Counterexample | null;
    }
  | { readonly kind: "bad-source"; readonly error: RaisedError }
  | { readonly kind: "no-code"; readonly reason: string }
  | { readonly kind: "not-graded"; readonly reason: NotGradedReason; readonly message: string };

/** Why an answer leaves the denominator: we failed, or there is no reply that could be graded. */
export const NOT_GRADED = {
  fault: "fault of ours",
  refusal: "refused",
  truncated: "cut off",
  empty: "empty reply",
  "model-error": "no reply",
  "not-asked": "not asked",
} as const;

export type NotGradedReason = keyof typeof NOT_GRADED;

/** A verdict that speaks against the candidate's code: what a group of tests can find. */
export type Failure = Exclude<Verdict, { kind: "accepted" | "no-code" | "not-graded" }>;

/**
 * The smallest input found on which a candidate fails. Values are JSON in the notation of `#values`.
 * Null in a verdict where the failure came while the source was loaded.
 */
export interface Counterexample {
  readonly group: Group;
  /** Id of the fixed case, name of the family, or null for a generated input. */
  readonly caseId: string | null;
  /** The arguments; null when their text is longer than `COUNTEREXAMPLE_BYTES` (they can be made again from the rest). */
  readonly args: readonly unknown[] | null;
  /** What the call gave. */
  readonly got: Got;
  /** What is right, a value, any of several, or an error (its class; null: any); null where a property or a limit was broken, or where it is too long to keep. */
  readonly expected:
    | { readonly value: unknown }
    | { readonly anyOf: readonly unknown[] }
    | { readonly raises: string | null }
    | null;
  /** Where got and expected first differ, e.g. `$[2][0]`, and how; null where it does not apply. */
  readonly difference: { readonly path: string; readonly note: string } | null;
  /** For generated inputs: fast-check's seed and path, which make the same input again. */
  readonly seed: number | null;
  readonly path: string | null;
  /** In how many steps the input was made smaller; 0: it stands as it was found. */
  readonly shrinks: number;
}

/** What a call gave, as it is shown: a value in the notation (null when too long to keep), or what went wrong. */
export type Got =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "too-long"; readonly bytes: number }
  | { readonly kind: "raised"; readonly error: RaisedError }
  | { readonly kind: "unreadable"; readonly reason: string }
  | { readonly kind: "stopped"; readonly by: "fuel" | "memory" | "output" };

/** Values whose text is longer than this are not kept in a record. */
export const COUNTEREXAMPLE_BYTES = 4096;

export interface VerdictInfo {
  /** A few words for a table. */
  readonly label: string;
  /** `right` and `wrong` count; `not-graded` leaves the denominator. */
  readonly counts: "right" | "wrong" | "not-graded";
}

/**
 * Every kind of verdict, told to people. A reply without code counts as not right (the model did not solve the
 * problem), yet never as a wrong answer: it has its own column.
 */
export const VERDICTS = {
  accepted: { label: "accepted", counts: "right" },
  "wrong-answer": { label: "wrong answer", counts: "wrong" },
  "property-broken": { label: "property broken", counts: "wrong" },
  "too-slow": { label: "too slow", counts: "wrong" },
  "out-of-memory": { label: "out of memory", counts: "wrong" },
  "too-much-output": { label: "too much output", counts: "wrong" },
  "runtime-error": { label: "runtime error", counts: "wrong" },
  "bad-source": { label: "bad source", counts: "wrong" },
  "no-code": { label: "no code found", counts: "wrong" },
  "not-graded": { label: "not graded", counts: "not-graded" },
} as const satisfies Record<Verdict["kind"], VerdictInfo>;
