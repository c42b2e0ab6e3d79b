import type { Imported } from "../importing/index.ts";
import { escapeText } from "./escape.ts";

const REASONS_SHOWN = 2;
const REASON_CHARACTERS = 100;

/** What an import came to: what is missing and why, then the figures. */
export function importLines(imported: readonly Imported[]): string[] {
  const lacking = imported.filter(({ untold }) => untold.length > 0);
  const { whole, partly, none } = countImported(imported);
  return [
    ...lacking.flatMap(linesOf),
    ...(lacking.length > 0 ? [""] : []),
    `${imported.length} problems: ${whole} whole, ${partly} partly, ${none} not at all`,
  ];
}

/** How many problems came whole, without some of their tests, and not at all. */
export function countImported(imported: readonly Imported[]): {
  whole: number;
  partly: number;
  none: number;
} {
  const none = imported.filter(({ slug }) => slug === null).length;
  const whole = imported.filter(({ slug, untold }) => slug !== null && untold.length === 0).length;
  return { whole, partly: imported.length - whole - none, none };
}

function linesOf({ taskId, slug, tests, untold }: Imported): string[] {
  const what = slug === null ? "not imported" : `${tests} tests, without ${untold.length}`;
  const shown = untold
    .slice(0, REASONS_SHOWN)
    .map((why) => `    ${escapeText(why.slice(0, REASON_CHARACTERS))}`);
  const more = untold.length > REASONS_SHOWN ? [`    and ${untold.length - REASONS_SHOWN} more`] : [];
  return [`${escapeText(taskId)}: ${what}`, ...shown, ...more];
}
