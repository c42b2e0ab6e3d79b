import type { Problem } from "#problems";
import { compareGrowth, type GrowthOrder } from "../complexity/compare-growth.ts";
import type { Complexity, Growth } from "../complexity/complexity.ts";
import type { GrowthClass } from "../complexity/growth-class.ts";
import { parseGrowth } from "../complexity/parse-growth.ts";
import { printGrowth } from "../complexity/print-growth.ts";
import type { ClaimResult, Claims } from "./claims.ts";
import { mapClaim } from "./map-claim.ts";
import { parseClaims, type Claim } from "./parse-claims.ts";

/** What is read of a problem to read a claim about it. */
interface ClaimedProblem {
  readonly complexity: Pick<Problem["complexity"], "parameters">;
  readonly methods?: readonly { readonly name: string }[] | null;
}

/** Finds the claims in a reply and holds them against what was measured; a claim is an upper bound. */
export function holdClaims(
  claimText: string,
  complexity: Complexity | null,
  problem: ClaimedProblem,
): Claims {
  const methods = (problem.methods ?? []).map(({ name }) => name);
  const { time, space, totals } = parseClaims(claimText, methods);
  const { parameters } = problem.complexity;
  const holdCost = (claim: Claim | null, measured: Growth | undefined) =>
    claim === null
      ? null
      : hold(claim, mapClaim(claim.claimed, parameters, totals), { measured: measured ?? null, parameters });
  return { time: holdCost(time, complexity?.time), space: holdCost(space, complexity?.space) };
}

interface Measured {
  readonly measured: Growth | null;
  readonly parameters: readonly string[];
}

function hold(
  { claimed, quote }: Claim,
  claim: GrowthClass | null,
  { measured, parameters }: Measured,
): ClaimResult {
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
