/** Something about a problem that its author should know: where, what is wrong, and how to mend it. */
export interface Finding {
  readonly severity: "error" | "warning";
  /** Which check found it, e.g. `expectations`. */
  readonly check: string;
  readonly file: string;
  /** From 1; null where it is about no line. */
  readonly line: number | null;
  /** `what is wrong; how to mend it`. */
  readonly message: string;
}

/** Where something stands. */
export type Place = Pick<Finding, "file" | "line">;

/** Makes the findings of one check. */
export function findingsOf(check: string) {
  const make = (severity: Finding["severity"]) => (place: Place, message: string) => ({
    ...{ severity, check },
    ...place,
    message,
  });
  return { error: make("error"), warning: make("warning") };
}
