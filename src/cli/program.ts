import { Command } from "commander";
import { escapeText } from "../report/escape.ts";
import { findPackage } from "../package-root.ts";
import { isScript } from "../typed-command.ts";
import { checkCommand } from "./commands/check.ts";
import { compareCommand } from "./commands/compare.ts";
import { demoCommand } from "./commands/demo.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { fuzzCommand } from "./commands/fuzz.ts";
import { gradeCommand } from "./commands/grade.ts";
import { lockCommand } from "./commands/lock.ts";
import { newCommand } from "./commands/new.ts";
import { mergeCommand } from "./commands/merge.ts";
import { exportCommand } from "./commands/export.ts";
import { importCommand } from "./commands/import.ts";
import { problemsCommand } from "./commands/problems.ts";
import { regradeCommand } from "./commands/regrade.ts";
import { probeCommand } from "./commands/probe.ts";
import { replayCommand } from "./commands/replay.ts";
import { reportCommand } from "./commands/report.ts";
import { runsCommand } from "./commands/runs.ts";
import { scoreboardCommand } from "./commands/scoreboard.ts";
import { scriptCommand } from "./commands/script.ts";
import { serveCommand } from "./commands/serve.ts";
import { showCommand } from "./commands/show.ts";
import { EXIT_CODES_HELP } from "./exit-codes.ts";
import { writeOut } from "./write-out.ts";

const COMMANDS = [
  gradeCommand,
  regradeCommand,
  demoCommand,
  replayCommand,
  showCommand,
  runsCommand,
  scoreboardCommand,
  reportCommand,
  serveCommand,
  mergeCommand,
  compareCommand,
  probeCommand,
  problemsCommand,
  newCommand,
  checkCommand,
  fuzzCommand,
  lockCommand,
  scriptCommand,
  exportCommand,
  importCommand,
  doctorCommand,
];

const EXAMPLES = `
Examples:
  assay demo                            grade the problems' own solutions
  assay grade --answers answers.jsonl   grade recorded answers
  assay replay out/demo --model demo/wrong --problem lru-cache --sample 0
                                        run a counterexample again
  assay probe solution.py --problem median-of-two-sorted-arrays
                                        measure how one file grows
  assay new two-sum --in my-problems    begin a problem
  assay check my-problems/two-sum --watch
                                        say what is wrong with it`;

/** The command line. Parsing throws a `CommanderError` instead of exiting. */
export function makeProgram(): Command {
  const program = new Command("assay")
    .description("Grades code that language models write. Cost is counted, never timed.")
    .version(findPackage().version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    // With their arguments the names would leave no room for what the commands do.
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .helpCommand("help [command]", "print the help of a command")
    .addHelpText("after", `${EXAMPLES}\n${EXIT_CODES_HELP}`);
  COMMANDS.forEach((make) => program.addCommand(make()));
  [program, ...program.commands].forEach(refuseInOneLine);
  return program;
}

function refuseInOneLine(command: Command): void {
  command.exitOverride().configureOutput({
    writeOut,
    outputError: (text, write) =>
      write(
        `assay: ${escapeText(
          withHint(
            text
              .trim()
              .replace(/^error: /, "")
              .replaceAll(/\s*\n\s*/g, " "),
          ),
        )}\n`,
      ),
  });
}

// npm takes options that stand before `--` for its own, and hands on what is left of them.
function withHint(complaint: string): string {
  const isLeftOver = isScript() && complaint.startsWith("too many arguments");
  return isLeftOver ? `${complaint} Did you leave out \`--\` after \`npm run assay\`?` : complaint;
}
