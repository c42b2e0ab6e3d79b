import type { Answer } from "../answers/index.ts";
import { quoteForShell } from "./quote-for-shell.ts";

/** Where a replay finds what it needs. */
export interface ReplayPlaces {
  /** The folder of the run. */
  readonly run: string;
  /** The folder of the problems; null: those shipped. */
  readonly problems: string | null;
}

/** Which answer is run again. */
export type ReplayedAnswer = Pick<Answer, "model" | "problem" | "sample" | "attempt"> & {
  readonly language?: Answer["language"] | null;
};

/** The command that runs the counterexample of an answer again, its names quoted for a shell. */
export function replayCommand({ run, problems }: ReplayPlaces, answer: ReplayedAnswer): string {
  const { model, problem, sample, language, attempt = 1 } = answer;
  const folder = problems === null ? "" : ` --problems ${quoteForShell(problems)}`;
  const asked = language === null || language === undefined ? "" : ` --language ${language}`;
  const again = attempt === 1 ? "" : ` --attempt ${attempt}`;
  const options = `--model ${quoteForShell(model)} --problem ${quoteForShell(problem)} --sample ${sample}${asked}${again}`;
  return `assay replay ${quoteForShell(run)}${folder} ${options}`;
}

// Stands in a scoreboard for a path, which would be another on each machine.
const PLACEHOLDER = "DIR";

/** The command as a scoreboard keeps it, from its own folder; the folder of problems is for the reader to fill in. */
export function recordedReplay(answer: ReplayedAnswer, isShipped: boolean): string {
  return replayCommand({ run: ".", problems: isShipped ? null : PLACEHOLDER }, answer);
}

/** Whether a recorded command says that the problem is not one of those shipped. */
export function asksForProblems(recorded: string): boolean {
  return recorded.startsWith(`assay replay . --problems ${PLACEHOLDER} `);
}
