import type { Verdict } from "#graders";
import type { ModelErrorKind } from "../models/index.ts";
import type { Reply } from "../replies/index.ts";
import type { Unit } from "./unit.ts";

/** What happens while models are asked and their replies graded, as it happens. */
export type GradeEvent =
  /** Before anything is asked: how many first attempts are wanted, and how many of their replies are there already. */
  | { readonly kind: "planned"; readonly wanted: number; readonly there: number }
  | { readonly kind: "asking"; readonly unit: Unit }
  /** One try failed; whether there is another one is seen by what follows. */
  | {
      readonly kind: "call-failed";
      readonly unit: Unit;
      readonly error: ModelErrorKind;
      readonly message: string;
      readonly tries: number;
    }
  /** A reply is written down; `cached`: it was there from an earlier run. */
  | { readonly kind: "replied"; readonly unit: Unit; readonly reply: Reply; readonly cached: boolean }
  /** There is no reply, and none will be asked for in this run. */
  | {
      readonly kind: "unanswered";
      readonly unit: Unit;
      /** null: it was not asked for. */
      readonly error: ModelErrorKind | null;
      readonly message: string;
    }
  /** The model is asked no more in this run. */
  | {
      readonly kind: "model-stopped";
      readonly model: string;
      readonly error: ModelErrorKind | null;
      readonly message: string;
    }
  | {
      readonly kind: "graded";
      readonly unit: Unit;
      readonly verdict: Verdict["kind"];
      /** Whether the grade was there from an earlier run. */
      readonly cached: boolean;
    }
  | { readonly kind: "batch"; readonly model: string; readonly message: string }
  /** Something worth a line, e.g. that an engine is built; a warning, e.g. that a torn line was healed, is told to whoever asked for quiet too. */
  | { readonly kind: "note"; readonly message: string; readonly weight?: "warning" };

/** What is told in every mode, and ends nothing. */
export function warning(message: string): GradeEvent {
  return { kind: "note", message, weight: "warning" };
}
