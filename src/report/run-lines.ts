import type { RunCost, RunState, RunSummary } from "../runs/summarize-run.ts";
import { typedCommand } from "../typed-command.ts";
import { formatDollars } from "./dollars.ts";
import { escapeText } from "./escape.ts";
import { layOut } from "./layout.ts";
import { formatMoment } from "./moment.ts";

const HEADINGS = [
  ...["run", "started", "state", "models", "problems", "samples", "replied/graded/wanted", "cost"],
  "best pass@1",
];

const NAME_WIDTH = 32;

/** Runs for a terminal, one line each under a line of headings, and under it how one that ended early is resumed. */
export function runLines(runs: readonly RunSummary[]): string[] {
  const [headings = "", ...rows] = layOut([HEADINGS, ...runs.map(row)], NAME_WIDTH);
  return [headings, ...rows.flatMap((line, at) => [line, ...notes(runs[at]?.state)])];
}

/** The state of a run in words. */
export const STATES = {
  finished: "finished",
  "at-work": "at work",
  interrupted: "interrupted",
  incomplete: "incomplete",
  unreadable: "unreadable",
} as const satisfies Record<RunState["kind"], string>;

function row({ folder, started, state, models, best, cost, ...counts }: RunSummary): string[] {
  const { problems, samples, replies, graded, expected } = counts;
  const names = models.length === 0 ? "-" : String(models.length);
  return [
    escapeText(folder),
    formatMoment(new Date(started)),
    STATES[state.kind],
    ...[names, words(problems), words(samples)],
    [replies, graded, expected].map(words).join("/"),
    costWords(cost),
    best === null ? "-" : `${((best.passAt1.estimate ?? 0) * 100).toFixed(1)} % ${escapeText(best.model)}`,
  ];
}

function words(count: number | null): string {
  return count === null ? "-" : String(count);
}

/** What a run cost, as far as it is known. */
export function costWords(cost: RunCost | null): string {
  if (cost === null) return "-";
  if (cost.unpriced === 0) return formatDollars(cost.usd);
  return cost.usd === 0 ? "unknown" : `${formatDollars(cost.usd)} + unknown`;
}

function notes(state: RunState | undefined): string[] {
  if (state?.kind === "unreadable") return [`  ${escapeText(state.message)}`];
  if (state?.kind !== "interrupted" && state?.kind !== "incomplete") return [];
  const budget = state.kind === "incomplete" && state.overBudget ? " with a larger --budget" : "";
  const how =
    state.command === null
      ? `run the same command again${budget}`
      : `resume${budget || " with"}: ${typedCommand(state.command)}`;
  return [`  ${escapeText(how)}`];
}
