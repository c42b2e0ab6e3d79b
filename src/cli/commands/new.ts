import { join } from "node:path";
import { Command } from "commander";
import { newProblem } from "../../authoring/new/new-problem.ts";
import { lockProblem } from "../../authoring/lock/lock-problem.ts";
import { escapeText } from "../../report/escape.ts";
import { typedCommand } from "../../typed-command.ts";
import { DEFAULT_SEED } from "../options.ts";
import { withEndableSandbox } from "../with-sandbox.ts";
import { writeOut } from "../write-out.ts";

const HELP = `
Writes DIR/SLUG: a small problem that passes "assay check", with comments that
say what to change. Change one thing at a time, with "assay check --watch"
running beside: whatever does not fit together is told.

--like takes the shape of another problem: a folder, or an id.

Examples:
  assay new two-sum --in my-problems
  assay new least-frequently-used --like lru-cache --in drafts`;

/** `assay new`: begins a problem. */
export function newCommand(): Command {
  return new Command("new")
    .description("begin a problem: a folder that passes every check")
    .argument("<slug>", "its id, e.g. two-sum")
    .option("--like <problem>", "take the shape of this problem")
    .option("--in <dir>", "folder of problems", ".")
    .addHelpText("after", HELP)
    .action(async (slug: string, options: { readonly like?: string; readonly in: string }) => {
      const files = await newProblem({ slug, directory: options.in, like: options.like ?? null });
      const folder = join(options.in, slug);
      const onProgress = (message: string) => void process.stderr.write(`${message}\n`);
      const lock = await withEndableSandbox({ jobs: 1, onProgress }, (sandbox) =>
        lockProblem(folder, sandbox, DEFAULT_SEED),
      );
      const check = typedCommand(`assay check ${folder} --watch`);
      const lines = [
        ...files,
        lock,
        "",
        `Edit problem.yaml and statement.md first, with this running beside:`,
        `  ${check}`,
      ];
      writeOut(`${lines.map(escapeText).join("\n")}\n`);
    });
}
