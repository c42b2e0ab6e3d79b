import { existsSync } from "node:fs";
import { Command } from "commander";
import { formatJson } from "../../report/format-json.ts";
import { runLines } from "../../report/run-lines.ts";
import { listRuns } from "../../runs/list-runs.ts";
import { RunError } from "../../runs/run-error.ts";
import { typedCommand } from "../../typed-command.ts";
import { writeOut } from "../write-out.ts";

const DEFAULT_FOLDERS = ["runs", "out"];

const HELP = `
A run that ended early says how it is resumed.

Examples:
  assay runs
  assay runs my-runs
  assay runs --json | jq '.[].folder'`;

/** `assay runs`: lists the runs in a folder. */
export function runsCommand(): Command {
  return new Command("runs")
    .description("list runs, newest first")
    .argument("[dir]", "folder that holds the folders of runs (default: runs and out)")
    .option("--json", "print JSON instead of the table", false)
    .addHelpText("after", HELP)
    .action(async (folder: string | undefined, { json }: { readonly json: boolean }) => {
      if (folder !== undefined && !existsSync(folder))
        throw new RunError(`${folder}: no such folder; give one that holds runs`);
      const folders = folder === undefined ? DEFAULT_FOLDERS : [folder];
      const runs = await listRuns(folders);
      const none = `no runs in ${folders.join(" and ")}; ${typedCommand("assay grade")} makes one`;
      if (json) writeOut(formatJson(runs));
      else writeOut(`${(runs.length === 0 ? [none] : runLines(runs)).join("\n")}\n`);
    });
}
