import type { Growth } from "#graders";
import { classWords } from "../report/class-words.ts";
import { escapeText } from "../report/escape.ts";
import { type Curve, fittedCurve, requiredCurve, sizeNames } from "../report/growth-curve.ts";
import { partWords } from "../report/part-words.ts";
import { inWords } from "../report/verdict-words.ts";
import type { Result } from "../scoreboard/result-schema.ts";
import type { Line, ToldGrowth } from "./page-data.ts";

// On logarithmic axes every class is nearly straight: a few points make a smooth line.
const STEPS = 12;
const DIGITS = 4;

export interface GrowthPlace {
  readonly cost: "time" | "space";
  readonly per: "call" | "operation";
  readonly claim: Result["claims"]["time"];
}

/** How one cost grew, with the lines that are drawn through it. */
export function tellGrowth(growth: Growth, { cost, per, claim }: GrowthPlace): ToldGrowth {
  const names = sizeNames(growth);
  const apart = partWords(growth);
  const drawn = (curve: Curve | null) => lineOf(curve, growth, names);
  return {
    cost,
    unit: cost === "space" ? "bytes at the peak" : UNITS[per],
    axis: escapeText(names.join(" + ")),
    measured: escapeText(classWords(growth)),
    apart: apart === null ? null : escapeText(apart),
    required: escapeText(growth.required),
    met: growth.met,
    claimed: claim === null ? null : escapeText(claim.claimed),
    claim: claim === null ? null : CLAIMS[claim.assessment],
    points: growth.points.map(({ size, cost, family }) => ({
      total: totalOf(size),
      cost: Number(cost.toPrecision(DIGITS + 2)),
      size: escapeText(names.map((name) => `${name} = ${inWords(size[name] ?? 0)}`).join(", ")),
      family: escapeText(family),
    })),
    lines: {
      fitted: drawn(fittedCurve(growth)),
      required: drawn(requiredCurve(growth)),
      claimed: drawn(claimedCurve(growth, claim)),
    },
  };
}

const UNITS = { call: "instructions", operation: "instructions per operation" } as const;

const CLAIMS = {
  "as-claimed": "holds",
  "too-optimistic": "is too optimistic",
  "too-pessimistic": "holds, and is too pessimistic",
  unclear: "cannot be judged",
} as const satisfies Record<NonNullable<Result["claims"]["time"]>["assessment"], string>;

// A claim that could not be judged may speak of sizes that the problem does not have.
function claimedCurve(growth: Growth, claim: Result["claims"]["time"]): Curve | null {
  if (claim === null || claim.assessment === "unclear" || claim.claimed === growth.required) return null;
  return requiredCurve({ ...growth, required: claim.claimed });
}

function lineOf(curve: Curve | null, { points }: Growth, names: readonly string[]): Line {
  const totals = points.map(({ size }) => totalOf(size)).filter((total) => total > 0);
  const [least, most] = [Math.min(...totals), Math.max(...totals)];
  if (curve === null || !(least < most)) return [];
  const sizes = Array.from({ length: STEPS + 1 }, (_, step) => least * (most / least) ** (step / STEPS));
  return sizes
    .map((total) => {
      const cost = curve(Object.fromEntries(names.map((name) => [name, total / names.length])));
      return [Number(total.toPrecision(DIGITS)), Number(cost.toPrecision(DIGITS))] as const;
    })
    .filter(([, cost]) => cost > 0 && Number.isFinite(cost));
}

function totalOf(size: Readonly<Record<string, number>>): number {
  return Object.values(size).reduce((total, each) => total + each, 0);
}
