import type { Growth } from "#graders";
import type { Result } from "../scoreboard/result-schema.ts";
import { classWords } from "./class-words.ts";
import { escapeText } from "./escape.ts";
import { fittedCurve, offBy, sizeNames } from "./growth-curve.ts";
import { growthPlot } from "./growth-plot.ts";
import { layOut, wrap } from "./layout.ts";
import { partWords } from "./part-words.ts";
import { percent } from "./share-words.ts";
import { inWords } from "./verdict-words.ts";

const FAMILY_WIDTH = 24;

export interface GrowthTelling {
  /** In terminal cells. */
  readonly width: number;
  /** Whether time is that of one operation; null: not known. */
  readonly per: "call" | "operation" | null;
}

/** How the cost grew: what fits it best, every point that was measured, and both drawn. */
export function complexityLines(complexity: Result["complexity"], { width, per }: GrowthTelling): string[] {
  if (complexity === null) return [];
  const time = per === "operation" ? "instructions per operation" : "instructions";
  return [
    ...costLines("time", complexity.time, time, width),
    "",
    ...costLines("space", complexity.space, "bytes at the peak", width),
  ];
}

function costLines(cost: string, growth: Growth, unit: string, width: number): string[] {
  const plot = growthPlot(growth, unit, width - INDENT);
  return [
    ...headline(cost, growth, width),
    ...fitLines(growth).flatMap((line) => wrap(escapeText(line), width - INDENT, INDENT).map(indent)),
    ...pointLines(growth, unit).map(indent),
    ...(plot.length === 0 ? [] : ["", ...plot.map(indent)]),
  ];
}

const INDENT = 2;

function headline(cost: string, growth: Growth, width: number): string[] {
  const apart = partWords(growth);
  const told = apart === null ? classWords(growth) : `${classWords(growth)}: ${escapeText(apart)}`;
  return apart === null ? [`${cost}: ${told}`] : wrap(`${cost}: ${told}`, width, INDENT);
}

function indent(line: string): string {
  return line === "" ? "" : " ".repeat(INDENT) + line;
}

const BOUND = { true: "met", false: "not met", null: "cannot be told" } as const;

function fitLines(growth: Growth): string[] {
  const { class: measured, required, met, fit, runnersUp } = growth;
  const bound = `required: ${required}, ${BOUND[String(met) as keyof typeof BOUND]}`;
  if (growth.points.length === 0) return [bound];
  if (measured === null || fit === null) return [bound, rivalsLine(runnersUp)];
  return [
    bound,
    `fit: ${termWords(fit, measured)}${fromWords(growth)}, off by ${percent(fit.residual)} (root mean square)`,
    // Of a part that is counted apart the headline tells what all together reads, which is no runner-up.
    ...(partWords(growth) === null ? [runnerUpLine(fit, runnersUp)] : []),
    ...missingTerm(growth),
  ];
}

function rivalsLine(rivals: Growth["runnersUp"]): string {
  const told = rivals.map((rival) => `${rival.class}, off by ${percent(rival.residual)}`);
  return told.length === 0
    ? "no class explains the counts"
    : `the counts do not tell these apart: ${told.join("; ")}`;
}

function termWords({ intercept, constant }: NonNullable<Growth["fit"]>, measured: string): string {
  const inside = /^O\((.*)\)$/.exec(measured)?.[1] ?? measured;
  return constant === 0 ? inWords(intercept) : `${inWords(intercept)} + ${inWords(constant)} * [${inside}]`;
}

function fromWords(growth: Growth): string {
  const from = growth.fit?.from;
  return from === undefined ? "" : ` from ${sizeNames(growth).join(" = ")} = ${inWords(from)} on`;
}

// Below a thousandth every fit is perfect.
const PERFECT = 0.001;

function runnerUpLine(fit: NonNullable<Growth["fit"]>, [next, ...others]: Growth["runnersUp"]): string {
  if (next === undefined) return "runner-up: none";
  const times = inWords(Number((next.residual / Math.max(fit.residual, PERFECT)).toPrecision(2)));
  const then = others.map((other) => `${other.class} (${percent(other.residual)})`);
  const more = then.length === 0 ? "" : `; then ${then.join(", ")}`;
  return `runner-up: ${next.class}, off by ${percent(next.residual)}, ${times} times as far${more}`;
}

// The record tells one constant, of the class itself, and the smallest sizes may have had no say.
const TOLD_SLACK = 0.01;

function missingTerm(growth: Growth): string[] {
  const curve = fittedCurve(growth);
  const offs = growth.points.map(({ size, cost }) => (curve && offBy(curve(size), cost)) ?? 0);
  const told = Math.sqrt(offs.reduce((sum, off) => sum + off ** 2, 0) / offs.length);
  return told > 1.5 * (growth.fit?.residual ?? 0) + TOLD_SLACK
    ? ["below, points are further off: a lesser term, or the smallest sizes, are not in what is told"]
    : [];
}

function pointLines(growth: Growth, unit: string): string[] {
  const names = sizeNames(growth);
  const curve = fittedCurve(growth);
  if (growth.points.length === 0) return [];
  const rows = growth.points.map(({ family, size, cost }) => {
    const predicted = curve === null ? null : curve(size);
    return [
      escapeText(family),
      ...names.map((name) => words(size[name])),
      countWords(cost),
      ...(predicted === null ? [] : [countWords(predicted), signedPercent(offBy(predicted, cost))]),
    ];
  });
  const headings = [
    "worst family",
    ...names.map(escapeText),
    unit,
    ...(curve === null ? [] : ["fit", "off"]),
  ];
  return layOut([headings, ...rows], FAMILY_WIDTH);
}

function words(count: number | undefined): string {
  return count === undefined ? "-" : inWords(count);
}

// Of one operation the count is a fraction.
function countWords(count: number): string {
  return Number.isFinite(count)
    ? inWords(count >= 100 ? Math.round(count) : Number(count.toPrecision(3)))
    : "-";
}

function signedPercent(share: number | null): string {
  if (share === null) return "-";
  const text = (share * 100).toFixed(1);
  if (text === "0.0" || text === "-0.0") return "0.0 %";
  return share > 0 ? `+${text} %` : `${text} %`;
}
