import { asUntrusted, DEFAULT_LIMITS, type Language, type Sandbox, type Session } from "#sandbox";
import type { Labelled } from "./labelled.ts";
import { ENTRY, type Giving, sourceOf } from "./sources.ts";

/** An approach in one language. */
export interface Candidate {
  readonly approach: number;
  readonly language: Language;
  readonly code: string;
}

/** What one call may spend: enough for a cubic loop over 60 items, or 2^14 leaves of a recursion. */
export const CALL_FUEL = 100_000_000;

export function candidatesOf(labelled: Labelled): Candidate[] {
  return labelled.approaches.flatMap(({ approach, python, javascript }) =>
    (
      [
        ["python", python],
        ["javascript", javascript],
      ] as const
    ).flatMap(([each, code]) => (code === null || code === "" ? [] : [{ approach, language: each, code }])),
  );
}

/** Runs `use` with a loaded session of the approach; null where its source does not load. */
export async function withCandidate<T>(
  sandbox: Sandbox,
  labelled: Labelled,
  options: { readonly candidate: Candidate; readonly giving: Giving },
  use: (session: Session) => Promise<T>,
): Promise<T | null> {
  const { candidate, giving } = options;
  const { language } = candidate;
  const request = {
    language,
    source: asUntrusted(sourceOf(labelled, candidate.code, { language, giving })),
    entry: { kind: "function" as const, name: ENTRY },
    limits: DEFAULT_LIMITS,
    seed: 1,
  };
  return sandbox.withSession(request, async (session) =>
    (await session.load()) === null ? use(session) : null,
  );
}
