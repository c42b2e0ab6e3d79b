import type { Problem } from "#problems";
import { compareGrowth, type GrowthOrder } from "../complexity/compare-growth.ts";
import type { Complexity, Growth } from "../complexity/complexity.ts";
import { parseGrowth } from "../complexity/parse-growth.ts";
import { printGrowth } from "../complexity/print-growth.ts";
import type { ClaimResult, Claims } from "./claims.ts";
import { mapClaim } from "./map-claim.ts";
import { parseClaims, type Claim } from "./parse-claims.ts";

/** Finds the claims in a reply and holds them against what was measured; a claim is an upper bound. */
export function holdClaims(
  claimText: string,
  complexity: Complexity | null,
  problem: { readonly complexity: Pick<Problem["complexity"], "parameters"> },
): Claims {
  const { time, space } = parseClaims(claimText);
  const { parameters } = problem.complexity;
  return {
    time: time === null ? null : hold(time, complexity?.time ?? null, parameters),
    space: space === null ? null : hold(space, complexity?.space ?? null, parameters),
  };
}

function hold(
  { claimed, quote }: Claim,
  measured: Growth | null,
  parameters: readonly string[],
): ClaimResult {
  const claim = mapClaim(claimed, parameters);
  if (claim === null) return { claimed, quote, holds: null, assessment: "unclear" };
  const written = { claimed: printGrowth(claim), quote };
  if (measured === null || measured.class === null) return { ...written, holds: null, assessment: "unclear" };
  return { ...written, ...assess(compareGrowth(parseGrowth(measured.class, parameters), claim)) };
}

function assess(measuredBesideClaim: GrowthOrder): Pick<ClaimResult, "holds" | "assessment"> {
  switch (measuredBesideClaim) {
    case "same":
      return { holds: true, assessment: "as-claimed" };
    case "slower":
      return { holds: true, assessment: "too-pessimistic" };
    case "faster":
    case "incomparable":
      return { holds: false, assessment: "too-optimistic" };
  }
}
