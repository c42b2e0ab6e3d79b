import type { z } from "zod";
import { type Answer, answerSchema } from "./answer.ts";
import { AnswersError } from "./answers-error.ts";
import { placeOf } from "./place.ts";
import { readLines, refuseTornGzip } from "./read-lines.ts";
import { answerOfSample, type FindTask, sampleSchema } from "./read-sample.ts";

const EXCERPT_CHARACTERS = 60;

/**
 * Reads a JSON-lines file of recorded answers, in the file's order, or of human-eval's or EvalPlus's samples, whose tasks are
 * then to be found; gzipped where its name ends so. Samples of tasks that were not imported are left out and told, unless all
 * are. Throws an `AnswersError` where it cannot.
 */
export async function readAnswers(
  path: string,
  findTask: FindTask = () => undefined,
  events: ReadingEvents = {},
): Promise<Answer[]> {
  try {
    return await readWhole(path, findTask, events);
  } catch (error) {
    // A line that looks wrong may be what is left of another file: that it is not whole comes first.
    await refuseTornGzip(path);
    throw error;
  }
}

async function readWhole(
  path: string,
  findTask: FindTask,
  { onLeftOut = () => {}, onAnswer = () => {} }: ReadingEvents,
): Promise<Answer[]> {
  const left = new Map<string, number>();
  const counts = new Map<string, number>();
  const answers: Answer[] = [];
  const firstLines = new Map<string, number>();
  let lineNumber = 0;
  for await (const line of readLines(path)) {
    lineNumber += 1;
    if (line.trim() === "") continue;
    const where = `${path}:${lineNumber}`;
    const json = parseJson(line, where);
    const answer = isSample(json) ? parseSample(json, where, { findTask, counts }) : parseAnswer(json, where);
    if ("taskId" in answer) {
      left.set(answer.taskId, (left.get(answer.taskId) ?? 0) + 1);
      continue;
    }
    refuseDuplicate(answer, firstLines, path, lineNumber);
    answers.push(answer);
    onAnswer(answer, where);
  }
  const tasks = [...left.keys()];
  if (answers.length === 0 && tasks.length > 0)
    throw new AnswersError(
      `${path}: no problem comes from ${JSON.stringify(tasks[0])}; import its set, and give the folder with --problems`,
    );
  if (answers.length === 0)
    throw new AnswersError(`${path}: holds no answers; write one JSON object per line`);
  if (tasks.length > 0) onLeftOut({ tasks, samples: left.values().reduce((sum, count) => sum + count, 0) });
  return answers;
}

/** What is told while answers are read. */
export interface ReadingEvents {
  /** Samples of tasks that were not imported; once, at the end. */
  readonly onLeftOut?: (left: LeftOut) => void;
  /** `where`: its file and line. */
  readonly onAnswer?: (answer: Answer, where: string) => void;
}

/** Samples that are graded nowhere, since no problem comes from their tasks. */
export interface LeftOut {
  readonly tasks: readonly string[];
  readonly samples: number;
}

function isSample(json: unknown): boolean {
  return typeof json === "object" && json !== null && "task_id" in json && !("problem" in json);
}

interface SampleContext {
  readonly findTask: FindTask;
  /** How many samples of a model and a task there were, by both: the lines do not number them. */
  readonly counts: Map<string, number>;
}

function parseSample(
  json: unknown,
  where: string,
  { findTask, counts }: SampleContext,
): Answer | { readonly taskId: string } {
  const parsed = sampleSchema.safeParse(json);
  const { completion, solution } = parsed.data ?? {};
  if (!parsed.success || (completion === undefined && solution === undefined))
    throw new AnswersError(`${where}: no sample: it needs task_id, and completion or solution, as strings`);
  const { task_id: taskId } = parsed.data;
  const task = findTask(taskId);
  if (task === undefined) return { taskId };
  const answer = answerOfSample(parsed.data, task);
  const key = JSON.stringify([answer.model, answer.problem]);
  const sample = counts.get(key) ?? 0;
  counts.set(key, sample + 1);
  return { ...answer, sample };
}

function parseAnswer(json: unknown, where: string): Answer {
  const parsed = answerSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new AnswersError(`${where}: ${parsed.error.issues.map(describeIssue).join("; ")}`);
}

function parseJson(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new AnswersError(`${where}: not JSON: ${excerptOf(line)}; write one JSON object per line`);
  }
}

// JSON.stringify escapes what a terminal would obey.
function excerptOf(line: string): string {
  const short = line.length > EXCERPT_CHARACTERS ? `${line.slice(0, EXCERPT_CHARACTERS)}…` : line;
  return JSON.stringify(short);
}

const FIELD_HINTS: Readonly<Record<string, string>> = {
  problem: "the problem's id as a string",
  model: "the model's name as a string",
  sample: "the sample's number, a whole number from 0",
  response: "the model's reply as a string",
  language: `"python", "javascript" or "typescript", or leave it out`,
  attempt: "the attempt's number, a whole number from 1, or leave it out",
};

function describeIssue(issue: z.core.$ZodIssue): string {
  const field = issue.path[0];
  if (field === undefined) return "not a JSON object; each line needs problem, model, sample and response";
  const hint = FIELD_HINTS[String(field)] ?? "see the documentation";
  return `field "${String(field)}" is missing or wrong: it must be ${hint}`;
}

function refuseDuplicate(
  answer: Answer,
  firstLines: Map<string, number>,
  path: string,
  lineNumber: number,
): void {
  const key = JSON.stringify(placeOf(answer));
  const first = firstLines.get(key);
  if (first === undefined) return void firstLines.set(key, lineNumber);
  const language = answer.language === undefined ? "" : `, language "${answer.language}"`;
  const what = `problem "${answer.problem}", model "${answer.model}"${language}, sample ${answer.sample}`;
  throw new AnswersError(
    `${path}:${lineNumber}: same answer as in line ${first} (${what}); number the samples or drop one`,
  );
}
