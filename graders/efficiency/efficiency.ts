import type { Complexity, Point } from "../complexity/complexity.ts";

/** What a right candidate spends beside the problem's own reference, at the largest size that both reached. */
export interface Efficiency {
  readonly size: Point["size"];
  /** The candidate's count there, in instructions, of the family of input that costs it most. */
  readonly cost: number;
  /** The reference's, of the family that costs the reference most. */
  readonly reference: number;
  /** `cost / reference`: below 1 where the candidate spends less. */
  readonly ratio: number;
}

/** Holds measured time against the reference's; null where no size is common to both. */
export function compareWithReference(
  { time }: Pick<Complexity, "time">,
  reference: readonly Point[],
): Efficiency | null {
  const costs = new Map(reference.map(({ size, cost }) => [keyOf(size), cost]));
  const common = time.points.filter(({ size, cost }) => cost > 0 && (costs.get(keyOf(size)) ?? 0) > 0);
  const [largest] = common.toSorted((one, other) => volumeOf(other.size) - volumeOf(one.size));
  if (largest === undefined) return null;
  const { size, cost } = largest;
  const own = costs.get(keyOf(size)) as number;
  return { size, cost, reference: own, ratio: rounded(cost / own) };
}

function keyOf(size: Point["size"]): string {
  return JSON.stringify(Object.entries(size).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function volumeOf(size: Point["size"]): number {
  return Object.values(size).reduce((total, each) => total + each, 0);
}

// Six digits, as in a fit.
function rounded(ratio: number): number {
  return Number(ratio.toPrecision(6));
}
