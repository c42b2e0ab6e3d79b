import type { Limits } from "../limits.ts";
import type { Outcome } from "../outcome.ts";
import { NotationError, parseValue } from "../values/notation.ts";

// Reading and showing a number takes longer than its length: a million digits would hold up everybody else's answers.
const INTEGER_DIGITS = 100_000;
const LONG_INTEGER = new RegExp(String.raw`"\$int"\s*:\s*"-?\d{${INTEGER_DIGITS + 1}}`);

interface ReturnedCost {
  readonly cost: number | null;
}

/**
 * Reads a returned value's text, which a candidate may have written by hand: its length and depth are bounded before
 * anything is built.
 */
export function readReturned(text: string, cost: ReturnedCost, limits: Limits): Outcome {
  const unreadable = (reason: string): Outcome => ({ kind: "unreadable-value", reason, ...cost });
  if (text.length > limits.valueBytes) return unreadable(`longer than ${limits.valueBytes} bytes`);
  // A tag of the notation adds up to three brackets a level.
  if (depthOf(text) > 3 * limits.valueDepth + 3) return unreadable(`nested deeper than ${limits.valueDepth}`);
  if (LONG_INTEGER.test(text)) return unreadable(`an integer of more than ${INTEGER_DIGITS} digits`);
  try {
    return { kind: "returned", value: parseValue(text), ...cost };
  } catch (error) {
    if (error instanceof NotationError) return unreadable("not a value of the notation");
    throw error;
  }
}

/** How deep brackets nest in JSON text, without parsing it. */
export function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (quoted && character === "\\") at += 1;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && (character === "[" || character === "{")) deepest = Math.max(deepest, (depth += 1));
    else if (!quoted && (character === "]" || character === "}")) depth -= 1;
  }
  return deepest;
}
