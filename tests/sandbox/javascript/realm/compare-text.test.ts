import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COLLATION } from "../../../../sandbox/javascript/realm/collation-table.ts";
import { makeCompareText } from "../../../../sandbox/javascript/realm/compare-text.ts";
import { captureIntrinsics } from "../../../../sandbox/javascript/realm/intrinsics.ts";
import { weighCharacters } from "../../../../sandbox/javascript/realm/weigh-characters.ts";

const compareText = makeCompareText(captureIntrinsics(), weighCharacters(COLLATION));
const SENSITIVITY = { 1: "base", 2: "accent", 3: "variant" } as const;
const LEVELS = [1, 2, 3] as const;
const collators = Object.fromEntries(
  LEVELS.map((levels) => [levels, new Intl.Collator("en", { sensitivity: SENSITIVITY[levels] })]),
);
const numeric = new Intl.Collator("en", { numeric: true });

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at));
const units = (text: string) => text.split("");
const ASCII = range(0x20, 0x7e);
const LATIN = [...range(0, 0x24f), ...range(0x1e00, 0x1eff)];
const KNOWN = [...LATIN, ...range(0x300, 0x34f), ...range(0x2010, 0x205e), ...units("€™₧₨\u2002\ufeff")];

/** V8's answer at each of the three levels. */
const asV8 = (one: string, other: string) => LEVELS.map((levels) => collators[levels]?.compare(one, other));
const ours = (one: string, other: string) =>
  LEVELS.map((levels) => compareText(one, other, { levels, numeric: false }));

function expectAsV8(characters: readonly string[]): void {
  const text = fc.string({ unit: fc.constantFrom(...characters), maxLength: 12 });
  // Two that begin alike, as most that are compared in a sort do.
  const pair = fc
    .tuple(fc.oneof(text, fc.constant("")), text, text)
    .map(([start, a, b]) => [start + a, start + b] as const);
  fc.assert(
    fc.property(pair, ([one, other]) => {
      expect(ours(one, other)).toEqual(asV8(one, other));
    }),
    { numRuns: 3000, seed: 1 },
  );
}

describe("texts are ordered as V8 orders them", () => {
  test("in printable ASCII", () => expectAsV8(ASCII));
  test("in Latin letters of every kind, with controls", () => expectAsV8(LATIN));
  test("with accents of their own, punctuation and signs", () => expectAsV8(KNOWN));
  test("where only case, accents and what joins letters make the difference", () =>
    expectAsV8(units("aAáÁeæÆœsSßſlL·ŀ-' \u0301\u0300\u00ad")));

  test("for each pair of the characters that are known", () => {
    const characters = [...ASCII, ...range(0xa0, 0x17f), ...units("‘’“”–—…€")];
    const wrong = characters.flatMap((one) =>
      characters
        .filter((other) => ours(one, other).join() !== asV8(one, other).join())
        .map((other) => [one, other]),
    );
    expect(wrong).toEqual([]);
  });

  test("with digits that count as numbers", () => {
    const text = fc.string({ unit: fc.constantFrom(...units("0129ab .-é")), maxLength: 9 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(compareText(one, other, { levels: 3, numeric: true })).toBe(numeric.compare(one, other));
      }),
      { numRuns: 3000, seed: 1 },
    );
  });

  test("after long beginnings that are the same", () => {
    const start = "the same words, and more of them; ".repeat(5);
    for (const length of [7, 8, 15, 16, 17, 63, 64, 72, 150])
      for (const [a, b] of [
        ["a", "B"],
        ["a", "A"],
        ["", "x"],
        ["e\u0301", "e"],
        ["z", "é"],
      ] as const) {
        const [one, other] = [start.slice(0, length) + a, start.slice(0, length) + b];
        expect(ours(one, other)).toEqual(asV8(one, other));
        expect(ours(other, one)).toEqual(asV8(other, one));
      }
  });
});

describe("any texts at all", () => {
  const any = fc.string({ unit: "binary", maxLength: 6 });

  test("are ordered one way round: what is less is never more", () => {
    fc.assert(
      fc.property(any, any, (one, other) => {
        expect(ours(one, other)).toEqual(ours(other, one).map((sign) => 0 - sign));
      }),
    );
  });

  test("are in one line: less than less is less", () => {
    fc.assert(
      fc.property(any, any, any, (...texts) => {
        const [a, b, c] = texts.toSorted((one, other) =>
          compareText(one, other, { levels: 3, numeric: false }),
        );
        expect(ours(a as string, c as string)[2]).toBeLessThanOrEqual(0);
        expect(ours(a as string, b as string)[2]).toBeLessThanOrEqual(0);
      }),
    );
  });
});
