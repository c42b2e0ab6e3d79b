import type { Value } from "#values";

/** What is right for an input: a value, or an error. */
export type Answer = Value | RaisedAnswer;

/** An error as the right answer. */
export interface RaisedAnswer {
  readonly kind: "raises";
  /** What its class must be called in each language; those that extend it count too. null: any error will do. */
  readonly error: ErrorNames | null;
}

/** The name of a class of errors in each language. */
export interface ErrorNames {
  readonly python: string;
  readonly javascript: string;
  readonly typescript: string;
}

/** Whether an error is right, and no value. */
export function isRaised(answer: Answer | undefined): answer is RaisedAnswer {
  return typeof answer === "object" && answer !== null && "kind" in answer && answer.kind === "raises";
}

/** An error that is right, in words: `ValueError (JavaScript: RangeError)`, `an error`. */
export function raisedWords({ error }: RaisedAnswer): string {
  if (error === null) return "an error";
  const { python, javascript } = error;
  return python === javascript ? python : `${python} (JavaScript: ${javascript})`;
}
