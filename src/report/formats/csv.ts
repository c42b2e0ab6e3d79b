import type { ModelScore, Rate, Scoreboard } from "../../scoreboard/scoreboard.ts";
import { escapeText } from "../escape.ts";
import { bestFirst } from "../figures.ts";

type Cell = string | number | null;

/** The models as comma-separated values (RFC 4180), one line each under a line of names; numbers in full. */
export function formatCsv({ models }: Scoreboard): string {
  const most = Math.max(1, ...models.map(({ passAtK }) => Object.keys(passAtK).length));
  const ks = Array.from({ length: most }, (_, at) => String(at + 1));
  const rows = bestFirst(models).map((score) => columnsOf(score, ks));
  const names = rows[0]?.map(([name]) => name) ?? [];
  return [names, ...rows.map((row) => row.map(([, cell]) => cell))].map(lineOf).join("");
}

function columnsOf(score: ModelScore, ks: readonly string[]): [string, Cell][] {
  const { rank, optimalRank, claims, usage, perSolved } = score;
  return [
    ["model", score.model],
    ["rank_best", rank?.best ?? null],
    ["rank_worst", rank?.worst ?? null],
    ["optimal_rank_best", optimalRank?.best ?? null],
    ["optimal_rank_worst", optimalRank?.worst ?? null],
    ...ks.flatMap((k) => rateColumns(`pass@${k}`, score.passAtK[k])),
    ...ks.flatMap((k) => rateColumns(`optimal@${k}`, score.optimalAtK[k])),
    ...ks.flatMap((k) => rateColumns(`eff@${k}`, score.efficiencyAtK[k])),
    ...rateColumns("examples@1", score.examplesAt1),
    ...rateColumns("code@1", score.codeAt1),
    ...rateColumns("replies@1", score.repliesAt1),
    ["samples", score.samples],
    ...Object.entries(score.counts),
    ...Object.entries(score.notGradedBy),
    ["claims_made", claims.made],
    ["claims_judged", claims.judged],
    ["claims_held", claims.held],
    ["input_tokens", usage?.inputTokens ?? null],
    ["output_tokens", usage?.outputTokens ?? null],
    ["cost_usd", usage?.costUsd ?? null],
    ["solved", perSolved?.problems ?? null],
    ["tokens_per_solved", perSolved?.tokens ?? null],
    ["cost_usd_per_solved", perSolved?.costUsd ?? null],
  ];
}

function rateColumns(name: string, rate: Rate | undefined): [string, Cell][] {
  return [
    [name, rate?.estimate ?? null],
    [`${name}_low`, rate?.interval?.[0] ?? null],
    [`${name}_high`, rate?.interval?.[1] ?? null],
  ];
}

function lineOf(cells: readonly Cell[]): string {
  return `${cells.map(cellOf).join(",")}\r\n`;
}

function cellOf(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  // A spreadsheet runs what begins so.
  const text = /^[=+\-@]/.test(cell) ? `'${escapeText(cell)}` : escapeText(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
