/** What a model said of its own solution, held against what was measured. Null: it said nothing. */
export interface Claims {
  readonly time: ClaimResult | null;
  readonly space: ClaimResult | null;
}

export interface ClaimResult {
  /** The claim in our notation, e.g. `O(log(min(m, n)))`; as written where we cannot read it. */
  readonly claimed: string;
  /** The words it was read from, at most 200 characters. */
  readonly quote: string;
  /** Whether measured growth is within the claim; null where it was not measured or the claim cannot be read. */
  readonly holds: boolean | null;
  /** holds: as claimed; too-optimistic: grows faster; too-pessimistic: grows slower, which holds; unclear: cannot say. */
  readonly assessment: "as-claimed" | "too-optimistic" | "too-pessimistic" | "unclear";
}
