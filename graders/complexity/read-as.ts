import { meets } from "./compare-growth.ts";
import type { Growth } from "./complexity.ts";
import { evaluateGrowth } from "./evaluate-growth.ts";
import { fitCosts } from "./fit.ts";
import type { GrowthClass } from "./growth-class.ts";
import { INSTRUCTION_JITTER } from "./jitter.ts";
import { parseGrowth } from "./parse-growth.ts";
import { printGrowth } from "./print-growth.ts";
import { rounded } from "./rounded.ts";

/** The same instructions as of another class, with one constant; null where none fits. Runners-up stand as they were. */
export function readAs(
  whole: Growth,
  growth: GrowthClass,
  parameters: readonly string[],
): (Growth & { readonly class: string; readonly fit: NonNullable<Growth["fit"]> }) | null {
  const { points, required } = whole;
  const features = growth.kind === "number" ? [] : [points.map(({ size }) => evaluateGrowth(growth, size))];
  const costs = points.map(({ cost }) => cost);
  const found = fitCosts(features, costs, INSTRUCTION_JITTER.units);
  if (found === null) return null;
  return {
    ...whole,
    class: printGrowth(growth),
    met: meets(growth, parseGrowth(required, parameters)),
    fit: {
      intercept: rounded(found.intercept),
      constant: rounded(found.coefficients[0] ?? 0),
      residual: rounded(found.residual),
    },
  };
}
