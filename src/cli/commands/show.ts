import { Argument, Command } from "commander";
import type { Language } from "#sandbox";
import { answerLines } from "../../report/answer-lines.ts";
import { formatJson } from "../../report/format-json.ts";
import { findPlace } from "../../runs/find-place.ts";
import { gatherAnswer } from "../../runs/gather-answer.ts";
import { viewRun } from "../../runs/view-run.ts";
import { attemptOption, languageOption, wholeNumber } from "../options.ts";
import { paintFor } from "../paint-for.ts";
import { writeOut } from "../write-out.ts";

const HELP = `
Shows the prompt, the reply and what is known of it, the code as it was graded,
the verdict, and how the cost grew, with a plot; of recorded answers prompt and
reply are not kept. The end of a model's name is enough where only one ends so.
Without SAMPLE the first answer is shown.

Examples:
  assay show runs/april openai/gpt-4o lru-cache 3
  assay show runs/april gpt-4o lru-cache --language python --full
  assay show out/demo demo/wrong lru-cache
  assay show runs/april gpt-4o lru-cache --json | jq -r .reply.response`;

interface ShowOptions {
  readonly language?: Language;
  readonly attempt?: number;
  readonly full: boolean;
  readonly json: boolean;
}

const sampleArgument = () =>
  new Argument("[sample]", "number of the sample").argParser(wholeNumber(0, Number.MAX_SAFE_INTEGER));

/** `assay show`: shows all that a run holds of one answer. */
export function showCommand(): Command {
  return new Command("show")
    .description("show one answer of a run: prompt, reply, code, verdict, growth")
    .argument("<run>", "folder of a run")
    .argument("<model>", "whose answer")
    .argument("<problem>", "to which problem")
    .addArgument(sampleArgument())
    .addOption(languageOption())
    .addOption(attemptOption())
    .option("--full", "show all of the thinking", false)
    .option("--json", "print JSON", false)
    .addHelpText("after", HELP)
    .action(show);
}

async function show(
  folder: string,
  model: string,
  problem: string,
  sample: number | undefined,
  { language, attempt, full, json }: ShowOptions,
): Promise<void> {
  await using run = await viewRun(folder);
  const { place, others } = findPlace(run.places, { model, problem, sample, language, attempt });
  const answer = await gatherAnswer(run, place);
  const { stdout } = process;
  if (json) writeOut(formatJson(answer));
  else {
    const telling = { paint: paintFor(stdout), width: stdout.columns || 80, full, others };
    writeOut(`${answerLines(answer, telling).join("\n")}\n`);
  }
}
