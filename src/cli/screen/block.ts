import { MODEL_ERRORS } from "../../models/index.ts";
import { fit } from "../../report/layout.ts";
import type { Paint } from "../../report/paint.ts";
import { byKind } from "./figures.ts";
import { modelRows } from "./model-rows.ts";
import { type ModelTally, sumTallies } from "./model-tally.ts";
import type { Tally } from "./tally.ts";
import { totalLine } from "./total-line.ts";

/** What may be used of a terminal. */
export interface Room {
  readonly columns: number;
  readonly rows: number;
}

/** The models and their total as lines, never more nor wider than there is room for. */
export function blockLines(all: Tally, now: number, { columns, rows }: Room, paint: Paint): string[] {
  if (rows < 1 || columns < 1) return [];
  const total = totalLine(all, now, columns);
  const models = foldModels([...all.models.values()], rows - 2);
  if (models.length === 0) return [total];
  const [headings = "", ...lines] = modelRows(models, columns);
  const painted = lines.map((line, at) => (models[at]?.stopped ? paint("yellow", line) : line));
  const failures = failureLine(all, columns);
  const extra = failures !== null && models.length + 3 <= rows ? [failures] : [];
  return [paint("bold", headings), ...painted, ...extra, total];
}

/** As many models as there are lines; the others are one, and those that are asked no more are the first to go. */
function foldModels(models: readonly ModelTally[], lines: number): ModelTally[] {
  if (models.length <= lines) return [...models];
  if (lines < 1) return [];
  const byNeed = [...models.filter(({ stopped }) => !stopped), ...models.filter(({ stopped }) => stopped)];
  const shown = new Set(byNeed.slice(0, lines - 1));
  const folded = models.filter((own) => !shown.has(own));
  const name = shown.size === 0 ? `${folded.length} models` : `+ ${folded.length} more`;
  return [...models.filter((own) => shown.has(own)), sumTallies(name, folded)];
}

function failureLine({ models }: Tally, columns: number): string | null {
  const { failedCalls } = sumTallies("", [...models.values()]);
  const told = byKind(failedCalls, (kind) => MODEL_ERRORS[kind].label);
  return told === "" ? null : fit(`failed calls: ${told}`, columns);
}
