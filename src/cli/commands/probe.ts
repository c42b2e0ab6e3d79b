import { Command } from "commander";
import { VERDICTS } from "#graders";
import { findProblem, loadProblems } from "#problems";
import type { Language } from "#sandbox";
import { shippedProblems } from "../../package-root.ts";
import { probeSource } from "../../probe/probe-source.ts";
import type { Probe } from "../../probe/probe-schema.ts";
import { readSource } from "../../probe/read-source.ts";
import { formatJson } from "../../report/format-json.ts";
import { probeLines } from "../../report/probe-lines.ts";
import { EXIT } from "../exit-codes.ts";
import { languageOption, problemsOption, seedOption } from "../options.ts";
import { paintFor } from "../paint-for.ts";
import { withEndableSandbox } from "../with-sandbox.ts";
import { writeOut } from "../write-out.ts";

const HELP = `
FILE is a source in Python, JavaScript or TypeScript, or - for standard input.
It is judged as any answer is; of right code, and of code that is too slow and
nothing worse, the cost is counted on growing inputs and shown as a table, as a
class with its fit and the next best ones, and as a plot on two logarithmic
axes. Whatever the class of right code, measuring succeeds.

Exit codes:
  0   the code is right, and measured
  1   the code is wrong or too slow, or the problem says nothing of how to
      measure it
  2   nothing was judged: the file, the problem or the engine is at fault

Examples:
  assay probe solution.py --problem median-of-two-sorted-arrays
  assay probe - --problem lru-cache --language javascript < cache.js
  assay probe my-problems/two-sum/solutions/accepted/reference.py \\
    --problem two-sum --problems my-problems --json`;

interface ProbeCommandOptions {
  readonly problem: string;
  readonly problems?: string;
  readonly language?: Language;
  readonly seed: number;
  readonly json: boolean;
}

/** `assay probe`: measures how one source grows. */
export function probeCommand(): Command {
  return new Command("probe")
    .description("measure how the time and space of one source file grow")
    .argument("<file>", "source file, or - for standard input")
    .requiredOption("--problem <id>", "what it is to solve")
    .addOption(problemsOption())
    .addOption(languageOption("the language of the source (default: by its name, else as it looks)"))
    .addOption(seedOption())
    .option("--json", "print JSON", false)
    .addHelpText("after", HELP)
    .action(async (file: string, options: ProbeCommandOptions) => {
      process.exitCode = await probe(file, options);
    });
}

async function probe(file: string, options: ProbeCommandOptions): Promise<number> {
  const problems = await loadProblems(options.problems ?? shippedProblems());
  const problem = findProblem(problems, options.problem);
  const { source, language } = await readSource(file, options.language, process.stdin);
  const { seed, json } = options;
  const probed = await withEndableSandbox({ jobs: 1, onProgress: note }, (sandbox) =>
    probeSource({ source, language, problem, sandbox, seed }),
  );
  const { stdout } = process;
  if (json) writeOut(formatJson(probed));
  else {
    const { stress } = problem.complexity;
    const telling = { paint: paintFor(stdout), width: stdout.columns || 80, file, stress };
    writeOut(`${probeLines(probed, telling).join("\n")}\n`);
  }
  return exitCodeOf(probed);
}

function exitCodeOf({ verdict, complexity }: Probe): number {
  const { counts } = VERDICTS[verdict.kind];
  if (counts === "not-graded") return EXIT.couldNotGrade;
  return counts === "right" && complexity !== null ? EXIT.ok : EXIT.fellShort;
}

function note(message: string): void {
  process.stderr.write(`${message}\n`);
}
