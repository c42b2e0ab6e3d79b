import type { ModelErrorKind } from "../../models/index.ts";
import { escapeText } from "../../report/escape.ts";
import { quoteForShell } from "../../scoreboard/quote-for-shell.ts";
import { isOverBudget } from "../../scoreboard/is-over-budget.ts";
import type { ModelScore, Scoreboard } from "../../scoreboard/scoreboard.ts";
import { typedCommand } from "../../typed-command.ts";
import { counted } from "./figures.ts";

/** Something a person can do about a run; safe to print. */
export interface Advice {
  readonly text: string;
  /** To be pasted; null: there is none. */
  readonly command: string | null;
}

/** What to do next where something is missing or looks wrong, the most useful first. */
export function adviceFor(scoreboard: Scoreboard): Advice[] {
  const { models } = scoreboard;
  return [
    ...models.flatMap((score) => mending(score, scoreboard)),
    ...askAgain(scoreboard),
    ...models.flatMap((score) => cutOff(score, scoreboard)),
    ...models.flatMap((score) => withoutCode(score, scoreboard)),
    ...faults(models),
  ];
}

// What asking again does not mend by itself.
const MENDING: Readonly<Partial<Record<ModelErrorKind, string>>> = {
  quota: "its quota or balance is spent; wait until it is renewed, or add to it",
  "bad-key": `its key was not taken; ${typedCommand("assay doctor")} says where it is looked for`,
  "no-key": "it was sent no key; set the one that its message names",
  unreachable: "it could not be reached; its message says where it was looked for",
  "wrong-address": "nothing answers to its baseUrl as a model would; check it in the config",
  "unknown-model": "its provider does not know it; see the names in what it said",
  "context-too-long": "some prompts are longer than it takes",
  "bad-request": "its provider does not take the request; see which setting it names",
};

function mending(score: ModelScore, { run }: Scoreboard): Advice[] {
  if (score.notGradedBy["model-error"] + score.notGradedBy["not-asked"] === 0) return [];
  const failed = Object.keys(run.failedCalls?.[score.model] ?? {}) as ModelErrorKind[];
  return failed.flatMap((kind) => {
    const how = MENDING[kind];
    return how === undefined ? [] : [advice(`${score.model}: ${how}`)];
  });
}

function askAgain({ models, results, settings }: Scoreboard): Advice[] {
  const missing = models.reduce((sum, { notGradedBy: by }) => sum + by["model-error"] + by["not-asked"], 0);
  if (missing === 0 || settings.asking === undefined) return [];
  const budget = isOverBudget({ results }) ? " with a larger --budget" : "";
  const what = missing === 1 ? "missing reply" : counted(missing, "missing reply", "missing replies");
  return [advice(`run the same command again${budget} to ask for the ${what}`)];
}

function cutOff({ model, samples, notGradedBy: by }: ModelScore, { settings }: Scoreboard): Advice[] {
  if (by.truncated === 0) return [];
  const replies = samples - by["model-error"] - by["not-asked"];
  const many =
    by.truncated === replies ? "all its replies were" : `${by.truncated} of ${replies} replies were`;
  const limit = settings.asking?.models[model]?.maxTokens;
  const now = limit === undefined ? "" : ` above ${limit}`;
  return [advice(`${model}: ${many} cut off; raise maxTokens${now}, with which all are asked for anew`)];
}

/** A model that often replies without code was asked in a way that it does not understand, or is not understood. */
const MANY_WITHOUT_CODE = 0.1;

function withoutCode({ model, samples, notGraded, noCode }: ModelScore, scoreboard: Scoreboard): Advice[] {
  const graded = samples - notGraded;
  if (noCode <= graded * MANY_WITHOUT_CODE) return [];
  const command = showCommand(model, scoreboard);
  const text = `${model}: no code was found in ${noCode} of ${graded} replies; look at one`;
  return [{ ...advice(text), command: command === null ? null : escapeText(command) }];
}

function showCommand(model: string, { results, run }: Scoreboard): string | null {
  const example = results.find(
    ({ model: of, attempt, verdict }) => of === model && attempt === 1 && verdict.kind === "no-code",
  );
  if (example === undefined) return null;
  const { problem, sample, language } = example;
  const words = [run.paths.out, model, problem, String(sample)].map(quoteForShell);
  const command = ["assay show", ...words, ...(language === null ? [] : ["--language", language])].join(" ");
  return typedCommand(command);
}

function faults(models: readonly ModelScore[]): Advice[] {
  const count = models.reduce((sum, { notGradedBy: by }) => sum + by.fault, 0);
  if (count === 0) return [];
  return [advice(`${counted(count, "answer")} could not be graded, a fault of ours: log.jsonl tells more`)];
}

function advice(text: string): Advice {
  return { text: escapeText(text), command: null };
}
