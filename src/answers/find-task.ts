import type { Problem } from "#problems";
import { promptIn } from "./prompt-in.ts";
import type { FindTask } from "./read-sample.ts";

/** Finds problems by what the set they were imported from calls them. */
export function taskFinder(problems: readonly Problem[]): FindTask {
  const byOrigin = new Map(problems.map((problem) => [problem.origin, problem]));
  return (taskId) => {
    const problem = byOrigin.get(taskId);
    return problem && { problem: problem.id, prompt: promptIn(problem) };
  };
}
