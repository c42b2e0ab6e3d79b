import { InvalidArgumentError, Option } from "commander";
import { LANGUAGES } from "#sandbox";

/** What `grade` and `demo` share. */
export interface RunOptions {
  readonly problems: string;
  readonly out: string;
  readonly seed: number;
  readonly jobs: number;
  readonly json: boolean;
  readonly quiet?: boolean;
}

export const DEFAULT_SEED = 1;
const DEFAULT_JOBS = 2;

export const problemsOption = () =>
  new Option("--problems <dir>", "folder of problems (default: those shipped)");
export const seedOption = () =>
  new Option("--seed <n>", "seeds generated inputs")
    .default(DEFAULT_SEED)
    .argParser(wholeNumber(0, 2 ** 31 - 1));
export const jobsOption = () =>
  new Option("--jobs <n>", "answers graded at once; changes no result")
    .default(DEFAULT_JOBS)
    .argParser(wholeNumber(1, 64));
export const jsonOption = () =>
  new Option("--json", "print the scoreboard as JSON instead of the table").default(false);
export const sampleOption = () =>
  new Option("--sample <n>", "number of the sample").argParser(wholeNumber(0, Number.MAX_SAFE_INTEGER));

export const languageOption = (description = "the language that was asked for") =>
  new Option("--language <name>", description).choices(LANGUAGES);
export const attemptOption = () =>
  new Option("--attempt <n>", "number of the attempt").argParser(wholeNumber(1, 9));

export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = /^\d+$/.test(text) ? Number(text) : NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}

/** Gathers what is given more than once. */
export function collect(text: string, earlier: readonly string[] = []): string[] {
  return [...earlier, text];
}

export function numberIn(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = text.trim() === "" ? NaN : Number(text);
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(`It must be a number from ${least} to ${most}.`);
  };
}
