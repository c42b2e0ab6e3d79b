import type { Scoreboard } from "../../scoreboard/scoreboard.ts";
import { formatScoreboard } from "../../scoreboard/write-scoreboard.ts";
import { formatCsv } from "./csv.ts";
import { formatJunit } from "./junit.ts";
import { formatMarkdown } from "./markdown.ts";

/** What a scoreboard can be written as. Each is pure: the same scoreboard, the same text. */
export const FORMATS = {
  json: formatScoreboard,
  csv: formatCsv,
  markdown: formatMarkdown,
  junit: formatJunit,
} as const satisfies Readonly<Record<string, (scoreboard: Scoreboard) => string>>;

export type Format = keyof typeof FORMATS;
