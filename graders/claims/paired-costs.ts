import type { Cost } from "./costs.ts";
import type { Mention } from "./mentions.ts";
import { LEAD_CHARACTERS } from "./costs.ts";

const TWO =
  /\b(?:(time)\s?(?:and|&|\/|,)\s?(?:\w+\s)?(?:space|memory)|(?:space|memory)\s?(?:and|&|\/|,)\s?(?:\w+\s)?time)\b[^,;.]{0,40}$/i;
const BETWEEN = /^\s?(?:time\s?)?(?:,|and|&|\/|,\s?and)\s?$/i;

/** What the first two classes of a sentence are of, where it names time and space and then tells both in turn: "O(n) and O(1), respectively". */
export function pairedCosts(plain: string, mentions: readonly Mention[]): ReadonlyMap<Mention, Cost> {
  const [first, second] = mentions;
  if (first === undefined || second === undefined) return new Map();
  const lead = TWO.exec(plain.slice(Math.max(0, first.start - LEAD_CHARACTERS), first.start));
  if (lead === null || !BETWEEN.test(plain.slice(first.end, second.start))) return new Map();
  const isTimeFirst = lead[1] !== undefined;
  return new Map([
    [first, isTimeFirst ? "time" : "space"],
    [second, isTimeFirst ? "space" : "time"],
  ]);
}
