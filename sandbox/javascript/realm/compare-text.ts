import type { Intrinsics } from "./intrinsics.ts";

export interface CompareOptions {
  /** 1: letters only; 2: accents as well; 3: and case. */
  readonly levels: 1 | 2 | 3;
  /** Whether a run of digits counts as its number. */
  readonly numeric: boolean;
}

/** Orders two texts: negative, 0 or positive. */
export interface CompareText {
  (one: string, other: string, options: CompareOptions): number;
  /** Does now what the first comparison would do. */
  prepare(): void;
}

/**
 * Makes the function that orders texts as people do, inside a realm: by letters, then by accents, then small before capital.
 * What the table does not know comes last, by code. Most texts are told apart in ASCII, which takes a loop of few steps.
 * The weights are `weighCharacters`'s.
 */
export function makeCompareText(own: Intrinsics, weightsText: string): CompareText {
  const { apply } = own;
  const NO_ACCENT = "0";
  const JOINED = "\ue001";
  const bare = <T>() => ({ __proto__: null }) as unknown as Record<string, T>;
  const bases = bare<string>();
  const accents = bare<string>();
  const cases = bare<string>();
  // Of the ASCII characters that one comparison of their places decides.
  const places = bare<number>();
  let ready = false;

  /** Reads what stands up to the next semicolon. */
  function readPart(from: number): string {
    let end = from;
    while (weightsText[end] !== ";") end++;
    return apply(own.slice, weightsText, [from, end]);
  }

  function prepare(): void {
    ready = true;
    for (let at = 0; at < weightsText.length;) {
      const character = weightsText[at] as string;
      const base = (bases[character] = readPart(at + 1));
      const accent = (accents[character] = readPart(at + base.length + 2));
      const level = (cases[character] = readPart(at + base.length + accent.length + 3));
      if (character <= "~" && base.length === 1) places[character] = apply(own.charCodeAt, base, [0]);
      at += base.length + accent.length + level.length + 4;
    }
  }

  function isDigit(unit: string | undefined): boolean {
    return unit !== undefined && unit.length === 1 && unit >= "0" && unit <= "9";
  }

  /** The weight of a number: how many digits it has, without zeros in front, and then these. */
  function weighNumber(text: string, from: number, end: number): string {
    let start = from;
    while (start < end - 1 && text[start] === "0") start++;
    return bases["0"] + own.fromCharCode(1 + end - start) + apply(own.slice, text, [start, end]);
  }

  function weighUnknown(unit: string, weights: Record<string, string>): string {
    if (weights === accents) return NO_ACCENT;
    const small = apply(own.toLowerCase, unit, []);
    if (weights === cases) return cases[small === unit ? "a" : "A"] as string;
    return bases[small] ?? small;
  }

  function keyOf(text: string, weights: Record<string, string>, numeric: boolean): string {
    let key = "";
    for (let at = 0; at < text.length; at++) {
      const unit = text[at] as string;
      if (numeric && isDigit(unit)) {
        const start = at;
        while (isDigit(text[at + 1])) at++;
        key += weights === bases ? weighNumber(text, start, at + 1) : weights["0"];
        // A dot behind an l belongs to it, as in Catalan.
      } else if (unit === "\u00b7" && (text[at - 1] === "l" || text[at - 1] === "L")) key += weights[JOINED];
      else key += weights[unit] ?? weighUnknown(unit, weights);
    }
    return key;
  }

  function compareKeys(one: string, other: string, { levels, numeric }: CompareOptions): number {
    const ours = apply(own.normalize, one, ["NFD"]);
    const theirs = apply(own.normalize, other, ["NFD"]);
    for (let level = 0; level < levels; level++) {
      const weights = level === 0 ? bases : level === 1 ? accents : cases;
      const key = keyOf(ours, weights, numeric);
      const otherKey = keyOf(theirs, weights, numeric);
      if (key !== otherKey) return key < otherKey ? -1 : 1;
    }
    return 0;
  }

  /** How many characters are the same at the start, or somewhat fewer. */
  function sameStart(one: string, other: string, length: number): number {
    let at = 0;
    for (let step = 64; step >= 8; step >>= 3)
      while (
        at + step <= length &&
        apply(own.slice, one, [at, at + step]) === apply(own.slice, other, [at, at + step])
      )
        at += step;
    return at;
  }

  function compare(one: string, other: string, options: CompareOptions): number {
    if (one === other) return 0;
    if (!ready) prepare();
    if (options.numeric) return compareKeys(one, other, options);
    const length = one.length < other.length ? one.length : other.length;
    let byCase = 0;
    // Whether the eighth is the same tells well enough whether it pays to look at many at once.
    const start = length >= 8 && one[7] === other[7] ? sameStart(one, other, length) : 0;
    for (let at = start; at < length; at++) {
      const ours = one[at] as string;
      const theirs = other[at] as string;
      if (ours === theirs) continue;
      const place = places[ours];
      const otherPlace = places[theirs];
      if (place === undefined || otherPlace === undefined) return compareKeys(one, other, options);
      if (place !== otherPlace) return place < otherPlace ? -1 : 1;
      if (byCase === 0) byCase = ours > theirs ? -1 : 1;
    }
    if (one.length === other.length) return options.levels > 2 ? byCase : 0;
    const next = one.length > length ? one[length] : other[length];
    if (places[next as string] === undefined) return compareKeys(one, other, options);
    return one.length > length ? 1 : -1;
  }

  compare.prepare = prepare;
  return compare;
}
