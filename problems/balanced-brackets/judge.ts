import { defineJudge, type Random } from "assay";
import fc from "fast-check";

type Args = [text: string];

const OPENING = "([{";
const CLOSING = ")]}";
const FINE = -1;

export default defineJudge<Args, number>({
  // Mostly well nested, since brackets thrown together at random go wrong at once.
  generate: fc
    .tuple(fc.array(fc.integer({ min: 0, max: 29 }), { maxLength: 24, size: "max" }), fc.boolean())
    .map(([choices, isClosed]) => [written(choices, isClosed)]),

  families: {
    "nested as deep as can be": ({ n }, random) => [nested(n, random)],
    "opened and never closed": ({ n }, random) => [many(n, () => random.pick(Array.from(OPENING)))],
    "one pair after the other": ({ n = 0 }) => [many(n, (index) => (index % 2 === 0 ? "(" : ")"))],
    "half of it open, then pairs": ({ n = 0 }) => [
      many(n, (index) => (index * 2 < n ? "[" : "{}".charAt(index % 2))),
    ],
    "random and right": ({ n }, random) => [
      written(
        Array.from({ length: n ?? 0 }, () => random.int(0, 28)),
        false,
      ),
    ],
    "letters only": ({ n }) => [many(n, () => "x")],
  },

  reference(text) {
    const open: string[] = [];
    for (const [index, sign] of Array.from(text).entries()) {
      if (OPENING.includes(sign)) open.push(closingOf(sign));
      else if (CLOSING.includes(sign) && open.pop() !== sign) return index;
    }
    return open.length === 0 ? FINE : text.length;
  },

  properties: {
    "a closed pair put in front moves the place by two": {
      variants: (text) => [["[]" + text]],
      holds: ({ result, variants: [other] }) => other === (result === FINE ? FINE : result + 2),
    },
    "other kinds of brackets change nothing": {
      variants: (text) => [[text.replaceAll(/[^a-z]/g, otherKind)]],
      holds: ({ result, variants: [other] }) => other === result,
    },
    "the text twice goes wrong where it went wrong once, or later if only its end was wrong": {
      variants: (text) => [[text + text]],
      holds: ({ args: [text], result, variants: [twice = FINE] }) =>
        result === text.length && result > 0 ? twice >= result : twice === result,
    },
    "a wrong place before the end holds a closing bracket": {
      holds: ({ args: [text], result }) =>
        result === FINE || result === text.length || CLOSING.includes(text.charAt(result)),
    },
  },
});

/** Each choice writes one character: an opening bracket, the closing one that fits, a letter or, seldom, any closing one. */
function written(choices: readonly number[], isClosed: boolean): string {
  const open: string[] = [];
  const signs = choices.map((choice) => {
    if (choice === 29) return CLOSING.charAt(choices.length % 3);
    if (choice % 2 === 1) return open.pop() ?? "b";
    if (choice > 22) return "a";
    const sign = OPENING.charAt(choice % 3);
    open.push(closingOf(sign));
    return sign;
  });
  return signs.join("") + (isClosed ? open.toReversed().join("") : "");
}

function nested(length = 0, random: Random): string {
  const half = Array.from(many(length / 2, () => random.pick(Array.from(OPENING))));
  return half.join("") + many(length % 2, () => "m") + half.map(closingOf).toReversed().join("");
}

function many(length = 0, make: (index: number) => string): string {
  return Array.from({ length: Math.floor(length) }, (_, index) => make(index)).join("");
}

function closingOf(sign: string): string {
  return CLOSING.charAt(OPENING.indexOf(sign));
}

function otherKind(sign: string): string {
  const kinds = OPENING.includes(sign) ? OPENING : CLOSING;
  return kinds.charAt((kinds.indexOf(sign) + 1) % kinds.length);
}
