import { basename, dirname, join, resolve } from "node:path";
import { loadProblems } from "#problems";
import { loadShipped } from "../runs/load-shipped.ts";
import { writeAtomically } from "../runs/write-atomically.ts";
import { escapeText } from "../report/escape.ts";
import { readScoreboard } from "../scoreboard/read-scoreboard.ts";
import { makePage } from "./make-page.ts";
import { pageAssets } from "./page-assets.ts";
import { statementsFor } from "./statements-for.ts";

/** The name of the page in the folder of a run. */
const REPORT_FILE = "report.html";

export interface ReportOptions {
  /** Absent: in the folder of the run. */
  readonly out?: string | undefined;
  /** The folder of problems whose statements are shown; absent: those shipped. */
  readonly problems?: string | undefined;
}

/** Writes the page of a run and says where. Throws a `RunError`. */
export async function writeReport(run: string, { out, problems }: ReportOptions = {}): Promise<string> {
  const folder = run.endsWith(".json") ? dirname(run) : run;
  const file = out ?? join(folder, REPORT_FILE);
  const page = await reportPage(run, problems);
  await writeAtomically(file, page, { synced: false });
  return file;
}

/** The page of a run, by its folder or its scoreboard. */
export async function reportPage(run: string, problems?: string): Promise<string> {
  const folder = run.endsWith(".json") ? dirname(run) : run;
  const scoreboard = await readScoreboard(run);
  const atHand = problems === undefined ? await loadShipped() : await loadProblems(problems);
  const statements = statementsFor(scoreboard, atHand);
  const name = escapeText(basename(resolve(folder)));
  return makePage({ scoreboard, folder, name, statements, assets: await pageAssets() });
}
