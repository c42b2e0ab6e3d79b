import { plainMath } from "../../../graders/claims/plain-math.ts";
import {
  replaceSizes,
  size,
  sizeNames,
  sum,
  type GrowthClass,
} from "../../../graders/complexity/growth-class.ts";
import { parseGrowth } from "../../../graders/complexity/parse-growth.ts";

/** What a label may mean, in the problem's size parameters; `null` where a letter is no size of the inputs made. */
export interface Label {
  /** Each class that the label names, the first first, and last all of them together. */
  readonly readings: readonly GrowthClass[];
}

export interface Letters {
  readonly sizes: readonly string[];
  readonly letters: Readonly<Record<string, string | null>>;
}

/** Reads a label as its author wrote it: one class, or several in a list, with "or", or for the average and the worst case. */
export function readLabel(text: string, { sizes, letters }: Letters): Label | null {
  const known = [...new Set([...sizes, ...Object.keys(letters)])];
  const parts = classTexts(plainMath(text.replaceAll("\\alpha", "α")));
  const readings = parts.map((part) => inSizes(part, known, { sizes, letters }));
  const [first = null] = readings;
  if (first === null) return null;
  const all = readings.filter((each) => each !== null);
  return { readings: all.length > 1 ? [...all, sum(all)] : all };
}

/** The texts of `O(...)` with their parentheses. */
function classTexts(text: string): string[] {
  const found: string[] = [];
  for (const { index } of text.matchAll(/O\s*\(/g)) {
    let [at, depth] = [text.indexOf("(", index), 0];
    const begin = at;
    for (; at < text.length; at++) {
      if (text[at] === "(") depth += 1;
      if (text[at] === ")" && --depth === 0) break;
    }
    found.push(text.slice(begin, at + 1));
  }
  return found;
}

function inSizes(text: string, known: readonly string[], { sizes, letters }: Letters): GrowthClass | null {
  const growth = parsed(text.replaceAll("{", "(").replaceAll("}", ")"), known);
  if (growth === null) return null;
  const meanings = new Map(sizeNames(growth).map((name) => [name, meaningOf(name, { sizes, letters })]));
  if ([...meanings.values()].includes(null)) return null;
  return replaceSizes(growth, (name) => meanings.get(name) ?? size(name));
}

function parsed(text: string, known: readonly string[]): GrowthClass | null {
  try {
    return parseGrowth(text, known);
  } catch {
    return null;
  }
}

function meaningOf(name: string, { sizes, letters }: Letters): GrowthClass | null {
  const given = letters[name];
  if (given === null) return null;
  if (given !== undefined) return parseGrowth(given, sizes);
  const found = sizes.find((each) => each === name) ?? sizes.find((each) => each === name.toLowerCase());
  return found === undefined ? null : size(found);
}
