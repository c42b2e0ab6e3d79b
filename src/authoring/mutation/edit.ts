/** One small change of a source: the text from `start` to `end` becomes another. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What kind of mistake it stands for, e.g. `off by one`. */
  readonly mutator: string;
}

/** So many of the items, spread evenly over them. */
export function spread<Item>(items: readonly Item[], most: number): Item[] {
  if (items.length <= most) return [...items];
  return Array.from({ length: most }, (_, at) => items[Math.floor((at * items.length) / most)] as Item);
}
