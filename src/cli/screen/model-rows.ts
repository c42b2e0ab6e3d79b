import stringWidth from "string-width";
import { escapeText } from "../../report/escape.ts";
import { fit, layOut } from "../../report/layout.ts";
import { money, shortCount } from "./figures.ts";
import type { ModelTally } from "./model-tally.ts";
import { askedNow } from "./tally.ts";

interface Column {
  readonly heading: string;
  /** Empty: nothing to tell. A column that is empty in every row is left out. */
  readonly cell: (own: ModelTally) => string;
  /** Where there is no room for all, the one with the least goes first. */
  readonly worth: number;
}

const COLUMNS: readonly Column[] = [
  { heading: "asking", worth: 4, cell: (own) => String(askedNow(own)) },
  { heading: "replies", worth: 6, cell: ({ replied }) => shortCount(replied) },
  { heading: "earlier", worth: 2, cell: ({ earlier }) => some(earlier) },
  { heading: "graded", worth: 10, cell: ({ graded }) => shortCount(graded) },
  { heading: "accepted", worth: 9, cell: ({ accepted }) => shortCount(accepted) },
  { heading: "2nd tries", worth: 3, cell: ({ later }) => some(later.replied) },
  { heading: "failed calls", worth: 8, cell: ({ failedCalls }) => some(sum(failedCalls)) },
  { heading: "no reply", worth: 5, cell: ({ unanswered }) => some(sum(unanswered)) },
  { heading: "tokens in/out", worth: 1, cell: tokens },
  { heading: "spent", worth: 7, cell: spent },
  { heading: "", worth: 7.5, cell: state },
];

const LEAST_NAME_WIDTH = 8;

/** A line of headings and one for each model, none wider than it may be: columns go, then the names are cut. */
export function modelRows(models: readonly ModelTally[], width: number): string[] {
  const names = ["model", ...models.map(({ model }) => escapeText(model))];
  const nameWidth = Math.max(...names.map((name) => stringWidth(name)));
  let columns = COLUMNS.filter(({ cell }) => models.some((own) => cell(own) !== ""));
  const widthOf = ({ heading, cell }: Column) =>
    2 + Math.max(stringWidth(heading), ...models.map((own) => stringWidth(cell(own))));
  const room = () => width - columns.reduce((total, column) => total + widthOf(column), 0);
  // Names may lose half before a column goes.
  const wanted = Math.max(LEAST_NAME_WIDTH, Math.ceil(Math.min(nameWidth, width) / 2));
  while (columns.length > 0 && room() < wanted) columns = withoutTheLeast(columns);
  const cells = models.map((own) => columns.map(({ cell }) => cell(own)));
  const rows = [columns.map(({ heading }) => heading), ...cells];
  const lines = rows.map((row, at) => [names[at] ?? "", ...row]);
  return layOut(lines, Math.max(1, room())).map((line) => fit(line, width));
}

function withoutTheLeast(columns: readonly Column[]): Column[] {
  const least = Math.min(...columns.map(({ worth }) => worth));
  return columns.filter(({ worth }) => worth !== least);
}

function some(count: number): string {
  return count === 0 ? "" : shortCount(count);
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

function tokens({ inputTokens, outputTokens }: ModelTally): string {
  return inputTokens + outputTokens === 0 ? "" : `${shortCount(inputTokens)}/${shortCount(outputTokens)}`;
}

function spent({ costUsd, unpriced }: ModelTally): string {
  if (unpriced > 0) return costUsd === 0 ? "unknown" : `> ${money(costUsd)}`;
  return costUsd === 0 ? "" : money(costUsd);
}

function state({ stopped, batch }: ModelTally): string {
  if (stopped !== null) return "stopped";
  return batch === null ? "" : "batch";
}
