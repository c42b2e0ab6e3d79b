import { Command } from "commander";
import { loadProblems, type Problem } from "#problems";
import { shippedProblems } from "../../package-root.ts";
import { escapeText } from "../../report/escape.ts";
import { layOut } from "../../report/layout.ts";
import { problemsOption } from "../options.ts";
import { writeOut } from "../write-out.ts";

const HELP = `
Examples:
  assay problems
  assay problems my-problems`;

const HEADINGS = ["problem", "difficulty", "time", "space", "tests", "solutions"];
const ID_WIDTH = 32;

/** `assay problems`: lists the problems in a folder, each read and checked. */
export function problemsCommand(): Command {
  return new Command("problems")
    .description("list problems, with what they require")
    .argument("[dir]", "folder of problems (default: those shipped)")
    .addOption(problemsOption())
    .addHelpText("after", HELP)
    .action(async (folder: string | undefined, options: { readonly problems?: string }) => {
      const problems = await loadProblems(folder ?? options.problems ?? shippedProblems());
      writeOut(`${formatProblems(problems)}\n`);
    });
}

function formatProblems(problems: readonly Problem[]): string {
  return layOut([HEADINGS, ...problems.map(row)], ID_WIDTH).join("\n");
}

function row({ id, difficulty, complexity, examples, hidden, solutions }: Problem): string[] {
  const tests = String(examples.length + hidden.length);
  return [
    id,
    difficulty,
    complexity.time || "-",
    complexity.space || "-",
    tests,
    String(solutions.length),
  ].map(escapeText);
}
