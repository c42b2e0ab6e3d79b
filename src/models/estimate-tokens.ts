/**
 * About how many tokens a text is, for dry runs: a token for four bytes, which is what English and code come to. Each
 * provider cuts text up in its own way, so the truth may be a third more or less; what is paid is what it counts.
 */
export function estimateTokens(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / 4);
}

/** More tokens than a text can be: none of the tokenizers in use gives one byte more than one token. */
export function mostTokens(text: string): number {
  return Buffer.byteLength(text);
}
