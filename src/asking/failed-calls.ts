import type { GradeEvent } from "./grade-event.ts";

/** Counts failed calls by model and kind of error. */
export interface FailedCalls {
  note(event: GradeEvent): void;
  /** Keys in order. */
  counts(): Record<string, Record<string, number>>;
}

export function countFailedCalls(): FailedCalls {
  const counts = new Map<string, Map<string, number>>();
  return {
    note(event) {
      if (event.kind !== "call-failed") return;
      const { model } = event.unit;
      const own = counts.get(model) ?? new Map<string, number>();
      counts.set(model, own.set(event.error, (own.get(event.error) ?? 0) + 1));
    },
    counts: () => inOrder([...counts].map(([model, own]) => [model, inOrder([...own])])),
  };
}

function inOrder<Value>(entries: [string, Value][]): Record<string, Value> {
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
