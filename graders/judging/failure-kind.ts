import type { Failure } from "../verdict.ts";

/** Whether two inputs fail in the same way, so that one may stand for the other. */
export function failsAlike(one: Failure, other: Failure): boolean {
  if (one.kind === "runtime-error" && other.kind === "runtime-error")
    return one.error.type === other.error.type;
  if (one.kind === "property-broken" && other.kind === "property-broken")
    return one.property === other.property;
  return one.kind === other.kind;
}

/** Whether a call was stopped at a limit: it used up all it had, and the next one needs a clean realm. */
export function wasStopped(failure: Failure | null): boolean {
  return (
    failure?.kind === "too-slow" || failure?.kind === "out-of-memory" || failure?.kind === "too-much-output"
  );
}
