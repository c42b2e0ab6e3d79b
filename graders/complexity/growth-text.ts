import type { GrowthClass } from "./growth-class.ts";

/** A class as text, as it stands: `printGrowth` normalises first. */
export function growthText(growth: GrowthClass): string {
  switch (growth.kind) {
    case "number":
      return String(Number(growth.value.toPrecision(4)));
    case "size":
      return growth.name;
    case "sum":
      return growth.terms.map(growthText).join(" + ");
    case "product":
      return productText(growth.factors);
    case "power":
      return powerText(growth.base, growth.exponent);
    case "log":
      return `log${argumentText(growth.of)}`;
    case "factorial":
      return `${primaryText(growth.of)}!`;
    case "min":
    case "max":
      return `${growth.kind}(${growth.of.map(growthText).join(", ")})`;
  }
}

function productText(factors: readonly GrowthClass[]): string {
  const above = factors.filter((factor) => !isBelow(factor)).toSorted(byRank);
  const below = factors.filter(isBelow).map(inverse).toSorted(byRank);
  const text = above.map(factorText).reduce((left, right) => left + joint(right) + right, "") || "1";
  if (below.length === 0) return text;
  return `${text} / ${below.length === 1 ? factorText(below[0] as GrowthClass) : `(${productText(below)})`}`.trim();

  function joint(right: string): string {
    if (right === factorText(above[0] as GrowthClass)) return "";
    return /^(?:log|sqrt)\b/.test(right) ? " " : " * ";
  }
}

function factorText(factor: GrowthClass): string {
  return factor.kind === "sum" ? `(${growthText(factor)})` : growthText(factor);
}

function isBelow(factor: GrowthClass): boolean {
  return factor.kind === "power" && factor.exponent.kind === "number" && factor.exponent.value < 0;
}

function inverse(factor: GrowthClass): GrowthClass {
  if (factor.kind !== "power" || factor.exponent.kind !== "number") return factor;
  const exponent = -factor.exponent.value;
  return exponent === 1 ? factor.base : { ...factor, exponent: { kind: "number", value: exponent } };
}

// Sizes first, then what grows fast, logarithms last: n * 2^n, n^2 log n, (m + n) log(m + n).
function byRank(one: GrowthClass, other: GrowthClass): number {
  const difference = rankOf(one) - rankOf(other);
  if (difference !== 0) return difference;
  return growthText(one) < growthText(other) ? -1 : 1;
}

function rankOf(factor: GrowthClass): number {
  if (factor.kind === "log") return 3;
  if (factor.kind === "factorial") return 2;
  if (factor.kind !== "power") return 0;
  if (factor.exponent.kind !== "number") return 1;
  return factor.base.kind === "log" ? 3 : 0;
}

function powerText(base: GrowthClass, exponent: GrowthClass): string {
  if (exponent.kind !== "number") return `${primaryText(base)}^${primaryText(exponent)}`;
  if (exponent.value < 0) return `1 / ${growthText(inverse({ kind: "power", base, exponent }))}`;
  if (base.kind === "log") return `log^${growthText(exponent)}${argumentText(base.of)}`;
  const whole = Math.floor(exponent.value);
  if (exponent.value - whole !== 0.5) return `${primaryText(base)}^${growthText(exponent)}`;
  if (whole === 0) return `sqrt(${growthText(base)})`;
  return `${primaryText(base)}${whole === 1 ? "" : `^${whole}`} sqrt(${growthText(base)})`;
}

function argumentText(of: GrowthClass): string {
  return of.kind === "size" || of.kind === "log" ? ` ${growthText(of)}` : `(${growthText(of)})`;
}

function primaryText(growth: GrowthClass): string {
  const alone =
    growth.kind === "size" || growth.kind === "number" || growth.kind === "min" || growth.kind === "max";
  return alone ? growthText(growth) : `(${growthText(growth)})`;
}
