/** The id of a task as the name of a folder: `HumanEval/0` is `humaneval-0`. */
export function slugOf(taskId: string): string {
  const words = taskId.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.join("-");
}
