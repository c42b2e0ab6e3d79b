import type { ListOrder, Type } from "#problems";
import { canonicalText } from "./canonical.ts";
import type { Difference, Pair } from "./difference.ts";
import { show } from "./show.ts";

/** The first item that one side has more often than the other, or null. */
export function differAsMultisets(
  type: Type & { kind: "list" | "set" },
  { got, expected, path }: Pair<unknown[]>,
  order: ListOrder,
): Difference | null {
  const missing = countTexts(type.item, expected, order);
  const extra = got.findIndex((item) => !takeOne(missing, canonicalText(type.item, item, order)));
  if (extra >= 0)
    return {
      path: `${path}[${extra}]`,
      note: `${show(type.item, got[extra])} is not expected, or not this often`,
    };
  const lacking = expected.find((item) => takeOne(missing, canonicalText(type.item, item, order)));
  return lacking === undefined ? null : { path, note: `lacks ${show(type.item, lacking)}` };
}

function countTexts(type: Type, items: readonly unknown[], order: ListOrder): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const text = canonicalText(type, item, order);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

/** Takes one of this text out of the counts; false when none is left. */
function takeOne(counts: Map<string, number>, text: string): boolean {
  const left = counts.get(text) ?? 0;
  if (left > 0) counts.set(text, left - 1);
  return left > 0;
}
