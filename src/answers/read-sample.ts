import { z } from "zod";
import type { Answer } from "./answer.ts";

/** A line of human-eval's or EvalPlus's `samples.jsonl`; other keys are left out. */
export const sampleSchema = z.object({
  /** As the set names it, e.g. `HumanEval/0`. */
  task_id: z.string().min(1),
  /** What comes after the prompt. */
  completion: z.string().optional(),
  /** A whole program; it stands before a completion. */
  solution: z.string().optional(),
  model: z.string().min(1).optional(),
});

export type Sample = z.infer<typeof sampleSchema>;

/** A problem that a sample may be for. */
export interface Task {
  /** The problem's id. */
  readonly problem: string;
  /** The code that a completion goes on from; null where there is none, and a completion is a program. */
  readonly prompt: string | null;
}

/** Finds the task of a set's own id. */
export type FindTask = (taskId: string) => Task | undefined;

const MODEL = "samples";

/** The sample as an answer; the number of the sample is for the caller to give. */
export function answerOfSample(sample: Sample, { problem, prompt }: Task): Omit<Answer, "sample"> {
  const { completion = "", solution, model = MODEL } = sample;
  const program = solution ?? (prompt === null ? completion : `${prompt}\n${completion}`);
  return { problem, model, language: "python", response: fenced(program) };
}

/** Code alone, in a fence that nothing in it can close. */
function fenced(code: string): string {
  const longest = Math.max(2, ...Array.from(code.matchAll(/~+/g), ([run]) => run.length));
  const fence = "~".repeat(longest + 1);
  return `${fence}python\n${code}\n${fence}\n`;
}
