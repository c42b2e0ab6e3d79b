import { Command } from "commander";
import { lockProblem } from "../../authoring/lock/lock-problem.ts";
import { problemFolders } from "../../authoring/problem-folders.ts";
import { escapeText } from "../../report/escape.ts";
import { seedOption } from "../options.ts";
import { withEndableSandbox } from "../with-sandbox.ts";
import { writeOut } from "../write-out.ts";

const HELP = `
lock.json says what a problem is (its hash), with what it was measured, and what
its references cost: for each group of cases, at each size of the probe, and what
a candidate may therefore spend under stress. Nobody grades by it; it is by this
file that you see that a problem is the one it was, and costs what it did.

Examples:
  assay lock my-problems/two-sum
  assay lock my-problems`;

/** `assay lock`: writes what problems are and cost, when they are done. */
export function lockCommand(): Command {
  return new Command("lock")
    .description("write lock.json: what a problem is and what its references cost")
    .argument("<dir...>", "a problem, or a folder of problems")
    .addOption(seedOption())
    .addHelpText("after", HELP)
    .action(async (paths: string[], { seed }: { readonly seed: number }) => {
      const folders = await problemFolders(paths);
      const onProgress = (message: string) => void process.stderr.write(`${message}\n`);
      await withEndableSandbox({ jobs: 1, onProgress }, async (sandbox) => {
        for (const folder of folders) writeOut(`${escapeText(await lockProblem(folder, sandbox, seed))}\n`);
      });
    });
}
