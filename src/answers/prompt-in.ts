import type { Problem } from "#problems";

/** The head of a function that a statement asks to complete, as Python code; null where there is none. */
export function promptIn({ statement, signature }: Pick<Problem, "statement" | "signature">): string | null {
  // An imported statement holds the prompt as it was, in a fence, where that prompt is the head of a function.
  const fences = Array.from(statement.matchAll(/^```python\n([\s\S]*?)^```$/gm), ([, code = ""]) => code);
  const head = new RegExp(`^def ${signature.name.python}\\b`, "m");
  return fences.find((code) => head.test(code))?.trimEnd() ?? null;
}
