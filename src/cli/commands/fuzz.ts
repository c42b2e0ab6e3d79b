import { Command } from "commander";
import { fuzzProblem, type Disagreement, type Fuzzed } from "../../authoring/fuzz-problem.ts";
import { newCase, saveCase } from "../../authoring/save-case.ts";
import { showArguments } from "../../authoring/show-arguments.ts";
import { escapeText } from "../../report/escape.ts";
import { EXIT } from "../exit-codes.ts";
import { jobsOption, seedOption, wholeNumber } from "../options.ts";
import { withEndableSandbox } from "../with-sandbox.ts";
import { writeOut } from "../write-out.ts";

const HELP = `
The accepted solutions are held against the reference on generated inputs. The
smallest input on which one of them disagrees is added to tests/hidden.jsonl,
with what the reference says; if that is what is wrong, mend it there.

Exit codes:
  0   all agree
  1   some disagree
  2   nothing was fuzzed: no such problem, or the engine is at fault

Examples:
  assay fuzz my-problems/two-sum
  assay fuzz my-problems/two-sum --inputs 500 --seed 7
  assay fuzz my-problems/two-sum --dry-run`;

interface FuzzCommandOptions {
  readonly inputs: number;
  readonly seed: number;
  readonly jobs: number;
  readonly dryRun: boolean;
}

/** `assay fuzz`: looks for an input on which a problem's solutions disagree. */
export function fuzzCommand(): Command {
  return new Command("fuzz")
    .description("pit a problem's solutions against each other; save what they disagree on")
    .argument("<dir>", "a problem")
    .option("--inputs <n>", "generated inputs for each solution", wholeNumber(1, 1_000_000), 2000)
    .option("--dry-run", "print the case and save nothing", false)
    .addOption(seedOption())
    .addOption(jobsOption())
    .addHelpText("after", HELP)
    .action(async (folder: string, options: FuzzCommandOptions) => {
      process.exitCode = await fuzz(folder, options);
    });
}

async function fuzz(folder: string, { dryRun, ...options }: FuzzCommandOptions): Promise<number> {
  const onProgress = (message: string) => void process.stderr.write(`${message}\n`);
  const fuzzed = await withEndableSandbox({ jobs: options.jobs, onProgress }, (sandbox) =>
    fuzzProblem(folder, { ...options, sandbox }),
  );
  const { problem, solutions, disagreements } = fuzzed;
  const [smallest] = disagreements;
  if (smallest === undefined) {
    const who =
      solutions.length === 1 ? "1 accepted solution agrees" : `${solutions.length} accepted solutions agree`;
    const about = `${who} with the reference on ${options.inputs} inputs each`;
    print([`✓ ${problem.id}: ${about} and on small ones of every family`]);
    return EXIT.ok;
  }
  const line = newCase(problem, smallest.input, `${smallest.solution} disagreed with the reference here`);
  const saved = dryRun ? "would be added to tests/hidden.jsonl" : `added to ${await saveCase(folder, line)}`;
  print([...disagreementLines(fuzzed), `${saved}:`, line]);
  return EXIT.fellShort;
}

function disagreementLines({ problem, disagreements }: Fuzzed): string[] {
  return disagreements.map(
    ({ solution, input }: Disagreement) =>
      `✗ ${problem.id}: ${solution} disagrees on (${showArguments(input.args)}), where the reference gives ${showArguments([input.expected])}`,
  );
}

function print(lines: readonly string[]): void {
  writeOut(`${lines.map(escapeText).join("\n")}\n`);
}
