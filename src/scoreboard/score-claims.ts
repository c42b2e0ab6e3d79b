import { meanOf } from "../statistics/moments.ts";
import type { ModelScore } from "./model-schema.ts";
import { rateOf } from "./rate-at-k.ts";
import type { Result } from "./result-schema.ts";
import { byProblem } from "./tallies.ts";

/** How many claims were made, judged and held, and the share of those judged that held. */
export function scoreClaims(results: readonly Result[]): ModelScore["claims"] {
  const made = results.flatMap(claimsOf);
  const judged = made.filter(({ holds }) => holds !== null);
  const shares = byProblem(results)
    .map((own) => own.flatMap(claimsOf).filter(({ holds }) => holds !== null))
    .filter((own) => own.length > 0)
    .map((own) => meanOf(own.map(({ holds }) => (holds === true ? 1 : 0))));
  return {
    made: made.length,
    judged: judged.length,
    held: judged.filter(({ holds }) => holds === true).length,
    heldRate: rateOf(shares, judged.length),
  };
}

function claimsOf({ claims }: Result) {
  return [claims.time, claims.space].filter((claim) => claim !== null);
}
