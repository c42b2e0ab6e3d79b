import type { Mark } from "../page-data.ts";

/** How a kind of answer is shown: never by colour alone. */
export const MARK_INFO = {
  right: { sign: "✓", words: "right, and within the required classes where they were measured" },
  above: { sign: "~", words: "right, above a required class" },
  wrong: { sign: "✗", words: "fails" },
  "not-graded": { sign: "?", words: "not graded" },
} as const satisfies Record<Mark, { sign: string; words: string }>;

/** A share in percent without decimals. */
export function whole(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** A count, short: `84.1M`. */
export function short(count: number): string {
  return Intl.NumberFormat("en-US", { notation: "compact", maximumSignificantDigits: 3 }).format(count);
}
