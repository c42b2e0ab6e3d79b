/** A response that says that it failed, as it came. */
export interface ErrorResponse {
  /** null: the failure stood in a reply that began well, and named no status. */
  readonly status: number | null;
  readonly headers: Headers;
  readonly body: string;
}

/** Why there is no reply, where no response says so. */
export interface WireFailure {
  readonly kind: "unreachable" | "connection" | "malformed";
  readonly message: string;
}

/** What one exchange saw on the wire, whatever the SDK makes of it: the newest request alone. */
export interface Observed {
  asked: boolean;
  headers: Headers | null;
  error: ErrorResponse | null;
  failure: WireFailure | null;
}

export function nothingObserved(): Observed {
  return { asked: false, headers: null, error: null, failure: null };
}

/** Nobody's fault but the wire's; the observation says more. */
export class WireBroken extends Error {
  override readonly name = "WireBroken";
}
