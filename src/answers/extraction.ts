import type { Language, UntrustedSource } from "#sandbox";

/** What an answer must define. */
export interface Wanted {
  /** The entry point's name in each language. */
  readonly names: Readonly<Record<Language, string>>;
  readonly mode: "function" | "class" | "stdio";
  /** The language that was asked for, where it is known. */
  readonly language?: Language | undefined;
  /** What the prompt began and asked to complete; code that goes on from it is put after it. */
  readonly heads?: Readonly<Partial<Record<Language, string>>>;
}

/** How code was found in a reply; what is recorded of each answer. */
export const HOWS = [
  "fence-defining-entry",
  "fence-class-solution",
  "joined-fences",
  "transcript",
  "unclosed-fence",
  "unfenced",
  "json-field",
  "continuation",
  "fence-without-entry",
  "unfenced-without-entry",
] as const;

export type How = (typeof HOWS)[number];

/** What a person is told about each way. */
export const HOW_INFO = {
  "fence-defining-entry": "the fenced block that defines the entry point",
  "fence-class-solution": "the fenced block whose class Solution has the entry point",
  "joined-fences": "that block, and the blocks that define names which it uses",
  transcript: "a fenced console transcript, its prompts and outputs taken off",
  "unclosed-fence": "a fenced block that never closes: the reply may be cut off",
  unfenced: "code that stands in no fence",
  "json-field": "a field of a reply that is one JSON object",
  continuation: "a fenced block that goes on from the code in the prompt, which was put before it",
  "fence-without-entry": "a fenced block; none defines the entry point",
  "unfenced-without-entry": "code that stands in no fence and does not define the entry point",
} as const satisfies Record<How, string>;

export interface FoundCode {
  readonly kind: "code";
  readonly source: UntrustedSource;
  /** The language that the code is written in, and graded as. */
  readonly language: Language;
  readonly how: How;
  /** Which fence of the reply it is, from 0; null for code in no fence. */
  readonly block: number | null;
  /** How many fenced blocks the reply has. */
  readonly blocks: number;
  /** The other fences whose code was put with it. */
  readonly joined: readonly number[];
  /** Whether the reply ends inside the chosen block or inside a thinking part. */
  readonly truncated: boolean;
}

/** What was found in a reply. */
export type Extraction = FoundCode | { readonly kind: "no-code"; readonly reason: string };
