import type { Result } from "../scoreboard/result-schema.ts";
import { escapeText } from "./escape.ts";
import { layOut } from "./layout.ts";
import { inWords } from "./verdict-words.ts";

type Growth = NonNullable<Result["complexity"]>["time"];

const FAMILY_WIDTH = 40;

const UNITS = { time: "instructions", space: "bytes" } as const;

/** How the cost grew: what fits it best, and every point that was measured. */
export function complexityLines(complexity: Result["complexity"]): string[] {
  if (complexity === null) return [];
  return (["time", "space"] as const).flatMap((cost) => [
    fitLine(cost, complexity[cost]),
    ...pointLines(complexity[cost], UNITS[cost]).map((line) => `  ${line}`),
  ]);
}

function fitLine(cost: string, { class: measured, fit, runnersUp }: Growth): string {
  if (measured === null) return `${cost}: not counted`;
  const off = fit === null ? "" : `, off by ${fit.residual.toPrecision(2)}`;
  const next = runnersUp.map((other) => `${other.class} by ${other.residual.toPrecision(2)}`);
  const then = next.length === 0 ? "" : `; then ${next.join(", ")}`;
  return escapeText(`${cost}: ${measured}${off}${then}`);
}

function pointLines({ points }: Growth, unit: string): string[] {
  if (points.length === 0) return [];
  const names = [...new Set(points.flatMap(({ size }) => Object.keys(size)))];
  const rows = points.map(({ family, size, cost }) => [
    escapeText(family),
    ...names.map((name) => words(size[name])),
    words(cost),
  ]);
  return layOut([["family", ...names.map(escapeText), unit], ...rows], FAMILY_WIDTH);
}

function words(count: number | undefined): string {
  return count === undefined ? "-" : inWords(count);
}
