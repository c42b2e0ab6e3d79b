import type { Point } from "./complexity.ts";
import { number, size, sum, type GrowthClass } from "./growth-class.ts";
import { onDiagonal } from "./probe-sizes.ts";
import { steepOf, type Steep } from "./steep.ts";

// The share of the exponent that a size has at least, and at most where it has none.
const [LEAST_SHARE, NO_SHARE] = [0.3, 0.12];
// What is measured of a power such as n^m may be off by so much.
const NEAR = 0.25;
const RISES = 0.05;
const DIAGONAL = "n";

/** Growth over several sizes that outruns every power where all grow together: which of them are in the exponent, and with what base. */
export function steepOver(points: readonly Point[], parameters: readonly string[]): Steep | null {
  const [parameter = "", ...others] = parameters;
  if (others.length === 0) return steepOf(points, parameter);
  const found = steepOf(diagonalOf(points), DIAGONAL, parameters.length);
  const alone = found === null ? null : falls(points, parameters);
  if (found === null || alone === null) return null;
  const over = found.model.kind === "exponential" ? exponents(points, found, alone) : towers(found, alone);
  return over === null ? null : { ...found, class: over };
}

interface Fall {
  readonly name: string;
  /** By what the cost is divided where this size alone is one less. */
  readonly by: number;
  readonly at: number;
}

/** How costs fall when one size is one less, where all are alike: at the largest size where that is known of each. */
function falls(points: readonly Point[], parameters: readonly string[]): Fall[] | null {
  const costAt = (wanted: Point["size"]) =>
    points.find((point) => parameters.every((name) => point.size[name] === wanted[name]))?.cost;
  const alike = (at: number) => Object.fromEntries(parameters.map((name) => [name, at]));
  // What costs no more than the least answers at once.
  const start = Math.min(...points.map(({ cost }) => cost));
  for (const at of onDiagonal(points.map((point) => point.size)).toReversed()) {
    const found = parameters.flatMap((name) => {
      const [high, low] = [costAt(alike(at)), costAt({ ...alike(at), [name]: at - 1 })];
      if (high === undefined || low === undefined) return [];
      return [{ name, by: (high - start) / Math.max(1, low - start), at }];
    });
    if (found.length === parameters.length) return found;
  }
  return null;
}

function exponents(points: readonly Point[], { model }: Steep, alone: readonly Fall[]): GrowthClass | null {
  if (model.kind !== "exponential" || model.power > 0) return null;
  const total = alone.reduce((all, { by }) => all + Math.log(by), 0);
  const shareOf = ({ by }: Fall) => Math.log(by) / total;
  const inside = alone.filter((fall) => shareOf(fall) >= LEAST_SHARE);
  const outside = alone.filter((fall) => !inside.includes(fall));
  if (inside.length === 0 || outside.some((fall) => shareOf(fall) > NO_SHARE || matters(points, fall.name)))
    return null;
  const base = Number((model.base ** (1 / inside.length)).toPrecision(4));
  return { kind: "power", base: number(base), exponent: sum(inside.map(({ name }) => size(name))) };
}

/** Whether a size that grows alone raises costs. */
function matters(points: readonly Point[], name: string): boolean {
  return points.some((one) =>
    points.some(
      (other) =>
        Object.entries(one.size).every(([each, value]) =>
          each === name ? value > (other.size[each] ?? 0) : value === other.size[each],
        ) &&
        isBeyond(other, name) &&
        one.cost > other.cost * (1 + RISES),
    ),
  );
}

// Where it is already as large as the others.
function isBeyond({ size: of }: Point, name: string): boolean {
  return Object.values(of).every((value) => value <= (of[name] ?? 0));
}

/** n^m of n and m: one item more in the exponent costs n times as much, one more in the base what that does to a power. */
function towers({ class: of }: Steep, alone: readonly Fall[]): GrowthClass | null {
  const [one, other] = alone;
  if (of.kind !== "power" || one === undefined || other === undefined || alone.length > 2) return null;
  const isNear = (by: number, wanted: number) => Math.abs(by / wanted - 1) < NEAR;
  const isTower = (above: Fall, below: Fall) =>
    isNear(above.by, above.at) && isNear(below.by, (below.at / (below.at - 1)) ** below.at);
  const tower = (above: Fall, below: Fall): GrowthClass => ({
    kind: "power",
    base: size(below.name),
    exponent: size(above.name),
  });
  if (isTower(one, other)) return tower(one, other);
  return isTower(other, one) ? tower(other, one) : null;
}

function diagonalOf(points: readonly Point[]): Point[] {
  return points.flatMap((point) =>
    onDiagonal([point.size]).map((at) => ({ ...point, size: { [DIAGONAL]: at } })),
  );
}
