import { keyOf, sequenceOf, type Type } from "#problems";
import type { Difference, Pair } from "./difference.ts";
import { show } from "./show.ts";

/** The first item that only one side has, in whatever order and however often; null when there is none. */
export function differAsDistinct(type: Type, { got, expected, path }: Pair): Difference | null {
  const [ours, right] = [got, expected].map((side) => byKey(type, side)) as [Items, Items];
  const extra = [...ours].find(([key]) => !right.has(key));
  if (extra !== undefined) return { path, note: `${extra[1]} is not expected` };
  const lacking = [...right].find(([key]) => !ours.has(key));
  return lacking === undefined ? null : { path, note: `lacks ${lacking[1]}` };
}

/** Items as they are shown, by a text that equal ones share. */
type Items = ReadonlyMap<string, string>;

function byKey(type: Type, natural: unknown): Items {
  const items = sequenceOf(type, natural) ?? [{ type, natural }];
  return new Map(items.map((item) => [keyOf(item.type, item.natural), show(item.type, item.natural)]));
}
