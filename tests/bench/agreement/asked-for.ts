/** What a row is found by. */
export interface Named {
  readonly id: string;
  readonly taskId: string;
  readonly dataset: string;
}

/** Whether a row is among those that a comma-separated list names by data set, id or task id; "" names all. */
export function askedFor(only: string): (row: Named) => boolean {
  const names = new Set(only.split(",").filter((name) => name !== ""));
  return ({ id, taskId, dataset }) =>
    names.size === 0 || [id, taskId, dataset].some((each) => names.has(each));
}
