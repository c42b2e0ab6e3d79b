import type { GrowthClass } from "./growth-class.ts";

/**
 * The value of a class at given sizes; logarithms to base 2 and never below 0. Infinity where a double cannot hold it.
 * A size that is not given counts as 1.
 */
export function evaluateGrowth(growth: GrowthClass, sizes: Readonly<Record<string, number>>): number {
  const inside = (part: GrowthClass) => evaluateGrowth(part, sizes);
  switch (growth.kind) {
    case "number":
      return growth.value;
    case "size":
      return sizes[growth.name] ?? 1;
    case "sum":
      return growth.terms.reduce((total, term) => total + inside(term), 0);
    case "product":
      return growth.factors.reduce((total, factor) => total * inside(factor), 1);
    case "power":
      return inside(growth.base) ** inside(growth.exponent);
    case "log":
      return Math.log2(Math.max(inside(growth.of), 1));
    case "factorial":
      return factorial(inside(growth.of));
    case "min":
      return Math.min(...growth.of.map(inside));
    case "max":
      return Math.max(...growth.of.map(inside));
  }
}

function factorial(upTo: number): number {
  let result = 1;
  for (let factor = 2; factor <= upTo && result < Infinity; factor++) result *= factor;
  return result;
}
