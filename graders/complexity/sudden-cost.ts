import { climbOver, predictedCost, together, worstFamilies, type Climb, type Failed } from "./climb.ts";
import { judgeWithRest, type NamedFamily } from "./measure-size.ts";
import { onDiagonal } from "./probe-sizes.ts";

// A call that runs out of fuel although smaller sizes foretell so many times less is looked at more closely, and is judged
// where even the nearest smaller size foretells so many times less: no growth does that.
const [SUDDEN, ABSURD] = [64, 2000];
const MOST_ROUNDS = 3;

/**
 * Where costs jump from next to nothing to more than a call may take, growth has not ended there: sizes between are measured, and if the
 * jump stays, the call is made with all the fuel that is left and judged like that of any other test. So code that never ends on
 * some sizes is too slow. No class is read off what is below a jump.
 */
export async function judgeSudden<Failure>(
  climb: Climb<Failure>,
  families: readonly NamedFamily[],
): Promise<Failed<Failure> | null> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const jump = jumpOf(climb, SUDDEN);
    if (jump === null) return null;
    const middle = Math.round(Math.sqrt(jump.below * jump.at));
    if (middle === jump.below || middle === jump.at) break;
    const failed = await climbOver(climb, families, [together(climb, middle)], true);
    if (failed !== null) return failed;
  }
  climb.hasJumped = jumpOf(climb, SUDDEN) !== null;
  const jump = jumpOf(climb, ABSURD);
  if (jump === null) return null;
  const failure = await judgeWithRest(
    climb.request,
    worstFamilies(climb, families),
    together(climb, jump.at),
    climb.fuel,
  );
  return failure === null ? null : { kind: "failed", failure };
}

/** The smallest size on the diagonal that was too dear, if what is below foretells `times` less than a call may take, and the largest below. */
function jumpOf<Failure>(
  climb: Climb<Failure>,
  times: number,
): { readonly below: number; readonly at: number } | null {
  const [at] = onDiagonal(climb.spent);
  const below = onDiagonal(climb.tried.filter((size) => !climb.spent.includes(size))).findLast(
    (size) => size < (at ?? 0),
  );
  if (at === undefined || below === undefined) return null;
  const cost = predictedCost(climb, together(climb, at));
  return cost !== null && cost.most * times < climb.fuel.perCall ? { below, at } : null;
}
