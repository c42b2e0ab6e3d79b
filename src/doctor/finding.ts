/** What the doctor found about one thing. */
export interface Finding {
  /** ok; warning: works, or was not asked for; wrong: something that is asked for will fail. */
  readonly state: "ok" | "warning" | "wrong";
  /** What was looked at, in a word or a name: `Node`, `openai`. */
  readonly about: string;
  /** What is so, in one line. */
  readonly told: string;
  /** How to mend it; null: nothing to mend. */
  readonly mend: string | null;
}

export function ok(about: string, told: string): Finding {
  return { state: "ok", about, told, mend: null };
}

export function warning(about: string, told: string, mend: string): Finding {
  return { state: "warning", about, told, mend };
}

export function wrong(about: string, told: string, mend: string): Finding {
  return { state: "wrong", about, told, mend };
}
