import type { CollationTable } from "./collation-table.ts";

const LEVELS = "ncuCsbf";
// Below every character that is known by its code alone.
const weigh = (place: number) => String.fromCharCode(0x30 + place);
// No weight is the semicolon that ends them.
const FIRST = 12;
const NORMAL = weigh(LEVELS.indexOf("n"));
const CAPITAL = weigh(LEVELS.indexOf("u"));
const NO_ACCENT = weigh(0);
const NOTHING = { base: "", accent: "", level: "" };
const END = ";";

/** What one character counts for, as text, so that comparing texts of weights compares the weights in their order. */
interface Weight {
  readonly base: string;
  readonly accent: string;
  readonly level: string;
}

type Weights = Map<string, Weight>;

/** An accent of a table that is no character; of these, "+1" is what joins letters. */
const accentNamed = (digit: string) => String.fromCharCode(0xe000 + Number(digit));

/**
 * Works out the weights of all the characters that a table speaks of, for `makeCompareText`: for each, the character and
 * what it counts for by its base, its accents and its case, each of these with a semicolon behind it.
 */
export function weighCharacters(table: CollationTable): string {
  const weights: Weights = new Map();
  for (const character of [...controls(), ...table.ignored.split("")]) weights.set(character, NOTHING);
  weighOrder(table, weights);
  weighAccents(table, weights);
  for (const [character = "", ...pairs] of table.alike) weights.set(character, weighAlike(pairs, weights));
  return [...weights]
    .map(([character, { base, accent, level }]) => [character + base, accent, level, ""].join(END))
    .join("");
}

function controls(): string[] {
  const codes = Array.from({ length: 32 }, (_, at) => at);
  return [...codes, 127, ...codes.map((code) => code + 128)].map((code) => String.fromCharCode(code));
}

function weighOrder({ order }: CollationTable, weights: Weights): void {
  for (const [place, small] of order.split("").entries()) {
    weights.set(small, { base: weigh(FIRST + place), accent: NO_ACCENT, level: NORMAL });
    const capital = small.toUpperCase();
    if (capital.length === 1 && !weights.has(capital))
      weights.set(capital, { base: weigh(FIRST + place), accent: NO_ACCENT, level: CAPITAL });
  }
}

function weighAccents({ accents }: CollationTable, weights: Weights): void {
  const named = ["1", "2", "3", "4", "5", "6"].map(accentNamed);
  for (const [place, group] of [...accents, ...named].entries())
    for (const mark of group) weights.set(mark, { base: "", accent: weigh(FIRST + place), level: NORMAL });
}

/** The weights of a character that counts as others, from pairs of a level and a character. */
function weighAlike(pairs: readonly string[], weights: Weights): Weight {
  let sum = NOTHING;
  for (let at = 0; at < pairs.length; at += 2) {
    const [level = "", character = ""] = pairs.slice(at, at + 2);
    const { base, accent } = weights.get(level === "+" ? accentNamed(character) : character) ?? NOTHING;
    const weight = level === "+" ? NORMAL : weigh(LEVELS.indexOf(level));
    sum = { base: sum.base + base, accent: sum.accent + accent, level: sum.level + weight };
  }
  return sum;
}
