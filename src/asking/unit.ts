import type { Language } from "#sandbox";

/** One reply that is wanted. */
export interface Unit {
  /** The whole name, e.g. `openai/gpt-4o`. */
  readonly model: string;
  readonly problem: string;
  readonly language: Language;
  /** From 0. */
  readonly sample: number;
  /** From 1; a later one has seen how the one before failed a public example. */
  readonly attempt: number;
}
