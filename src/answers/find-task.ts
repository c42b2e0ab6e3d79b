import type { Problem } from "#problems";
import type { FindTask } from "./read-sample.ts";

/** Finds problems by what the set they were imported from calls them. */
export function taskFinder(problems: readonly Problem[]): FindTask {
  const byOrigin = new Map(problems.map((problem) => [problem.origin, problem]));
  return (taskId) => {
    const problem = byOrigin.get(taskId);
    return problem && { problem: problem.id, prompt: promptIn(problem) };
  };
}

// An imported statement holds the prompt as it was, in a fence, where that prompt is the head of a function.
function promptIn({ statement, signature }: Problem): string | null {
  const fences = Array.from(statement.matchAll(/^```python\n([\s\S]*?)^```$/gm), ([, code = ""]) => code);
  const head = new RegExp(`^def ${signature.name.python}\\b`, "m");
  return fences.find((code) => head.test(code))?.trimEnd() ?? null;
}
