import { climbOver, worstFamilies, type Climb, type Failed } from "./climb.ts";
import type { NamedFamily, Size } from "./measure-size.ts";
import { onDiagonal } from "./probe-sizes.ts";
import { timeOf } from "./time-of.ts";

// Growth by more than this power of the size, from the one to the other of the two largest sizes, is an exponential or worse.
const STEEP_PACE = 5;
// Nothing that is steeper than any power gets further than this; and so many sizes in a row say enough.
const [FURTHEST, MOST_SIZES] = [48, 24];
// Beside the diagonal a size costs no more than on it: there are a few, at a size that costs this share of what is left.
const SHARE_BESIDE = 1 / 16;

/**
 * Where fuel ends growth that is faster than any power, every size up to the largest is measured, and those beyond it that fuel
 * allows: what the next item multiplies the cost by, exact as it is, tells such classes apart, and shows when only some sizes are
 * hard. With several sizes each is also taken back alone, to see which of them is in the exponent.
 */
export async function climbSteep<Failure>(
  climb: Climb<Failure>,
  families: readonly NamedFamily[],
): Promise<Failed<Failure> | null> {
  const costs = costsOf(climb);
  const most = costs.at(-1)?.at ?? 0;
  if (climb.spent.length === 0 || most > FURTHEST || !isSteep(costs)) return null;
  const names = inputsOf(climb);
  const alike = (at: number): Size => Object.fromEntries(names.map((name) => [name, at]));
  const row = Array.from({ length: most }, (_, at) => at + 1).slice(-MOST_SIZES);
  const worst = worstFamilies(climb, families);
  const failed = await climbOver(climb, worst, [...row, most + 1, most + 2].map(alike), true);
  if (failed !== null || names.length < 2) return failed;
  return climbOver(climb, worst, besideDiagonal(climb, names));
}

/** What each size on the diagonal costs, smallest first. */
function costsOf<Failure>({ reached, request }: Climb<Failure>): { at: number; cost: number }[] {
  return reached
    .flatMap((all) =>
      onDiagonal(all.slice(0, 1).map(({ size }) => size)).map((at) => ({
        at,
        cost: Math.max(...all.map((one) => timeOf(request.problem, one) ?? 0)),
      })),
    )
    .toSorted((one, other) => one.at - other.at);
}

function isSteep(costs: ReturnType<typeof costsOf>): boolean {
  const [before, last] = costs.slice(-2);
  if (before === undefined || last === undefined) return false;
  return Math.log(last.cost / before.cost) > STEEP_PACE * Math.log(last.at / before.at);
}

function inputsOf<Failure>({ request }: Climb<Failure>): readonly string[] {
  const { parameters, output } = request.problem.complexity;
  return parameters.filter((name) => name !== output);
}

/** Each size alone one and two below the others, at the largest size that leaves fuel for all of these. */
function besideDiagonal<Failure>(climb: Climb<Failure>, names: readonly string[]): Size[] {
  const left = Math.min(climb.fuel.perCall, climb.fuel.left());
  const affordable = costsOf(climb).filter(({ cost }) => cost <= SHARE_BESIDE * left);
  const top = affordable.at(-1)?.at ?? 0;
  if (top < 3) return [];
  return names.flatMap((lower) =>
    [2, 1].map((by) => Object.fromEntries(names.map((name) => [name, name === lower ? top - by : top]))),
  );
}
