import fc from "fast-check";
import { isList, stringifyValue, type Value } from "#values";

/** What is known of lists beside what was seen. */
interface Known {
  readonly isDistinct: boolean;
}

type List = readonly Value[];
type Like = (seen: List) => fc.Arbitrary<Value>;

// Fewer lists that happen to be in order say nothing of those that were not seen.
const FEWEST = 3;

/** Lists as long as the seen ones, of items like theirs, with what all of the seen ones have in common. */
export function listsLike(
  seen: readonly List[],
  like: Like,
  { isDistinct }: Known = { isDistinct: shareAll(seen, areDistinct) },
): fc.Arbitrary<List> {
  const lengths = seen.map(({ length }) => length);
  const [minLength, maxLength] = [Math.min(...lengths), Math.max(...lengths)];
  const items = seen.flat();
  if (items.length === 0) return fc.constant([]);
  const isRectangular = shareAll(seen, areAlikeLong, 1);
  const item = isRectangular ? null : like(items);
  const bounds = { minLength, maxLength, size: "max" } as const;
  const made =
    item === null
      ? rowsLike(items as readonly List[], like, bounds)
      : isDistinct
        ? fc.uniqueArray(item, { ...bounds, minLength: 0, selector: stringifyValue })
        : fc.array(item, bounds);
  const long = made.filter(({ length }) => length >= minLength);
  return shareAll(seen, areAscending) ? long.map((list) => list.toSorted(inOrder)) : long;
}

/** Lists of lists that are all as long as one another. */
function rowsLike(rows: readonly List[], like: Like, bounds: fc.ArrayConstraints): fc.Arbitrary<List> {
  const lengths = [...new Set(rows.map(({ length }) => length))];
  const cells = rows.flat();
  if (cells.length === 0) return fc.constantFrom(rows);
  const cell = like(cells);
  return fc
    .constantFrom(...lengths)
    .chain((length) => fc.array(fc.array(cell, { minLength: length, maxLength: length }), bounds));
}

/** Whether all lists that could show it do; so many have to. */
function shareAll(seen: readonly List[], holds: (list: List) => boolean, fewest = FEWEST): boolean {
  const telling = seen.filter(({ length }) => length > 1);
  return telling.length >= fewest && telling.every(holds);
}

function areDistinct(list: List): boolean {
  return new Set(list.map(stringifyValue)).size === list.length;
}

function areAlikeLong(list: List): boolean {
  const lengths = list.map((item) => (isList(item) ? item.length : -1));
  return lengths.every((length) => length >= 0 && length === lengths[0]);
}

function areAscending(list: List): boolean {
  return list.every((item, at) => {
    const before = list[at - 1];
    return isOrdered(item) && (at === 0 || (isOrdered(before) && before <= item));
  });
}

function isOrdered(value: Value | undefined): value is bigint | number | string {
  return typeof value === "bigint" || typeof value === "number" || typeof value === "string";
}

function inOrder(one: Value, other: Value): number {
  if (!isOrdered(one) || !isOrdered(other) || one === other) return 0;
  return one < other ? -1 : 1;
}
