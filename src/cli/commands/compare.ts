import { Command } from "commander";
import { changeLines } from "../../report/change-lines.ts";
import { formatJson } from "../../report/format-json.ts";
import { RunError } from "../../runs/run-error.ts";
import { compareRuns } from "../../scoreboard/compare-runs.ts";
import { readScoreboard } from "../../scoreboard/read-scoreboard.ts";
import { writeOut } from "../write-out.ts";

const HELP = `
Tells, for each model of both runs, which problems fared otherwise, and whether
that is more than chance: a sign-flip test over the problems, corrected over the
models. Where each run has one model, these are compared, whatever their names.

Examples:
  assay compare runs/april runs/may
  assay compare runs/april runs/may --json | jq '.[].changes[].problem'`;

/** `assay compare`: tells what changed from one run to another. */
export function compareCommand(): Command {
  return new Command("compare")
    .description("tell what changed from one run to another, and whether by chance")
    .argument("<before>", "folder of a run, or its scoreboard.json")
    .argument("<after>", "the same of the later one")
    .option("--json", "print JSON", false)
    .addHelpText("after", HELP)
    .action(compare);
}

async function compare(before: string, after: string, { json }: { readonly json: boolean }): Promise<void> {
  const changes = compareRuns(await readScoreboard(before), await readScoreboard(after));
  if (changes.length === 0) throw new RunError(`${before} and ${after} have no model in common`);
  writeOut(json ? formatJson(changes) : `${changes.flatMap(changeLines).join("\n")}\n`);
}
