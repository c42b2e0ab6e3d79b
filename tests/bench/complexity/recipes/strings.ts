import type { Maker } from "../maker.ts";
import type { Recipe } from "../recipe.ts";
import { FEW, FEWEST, over, overN, SHORT } from "./one-size.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

const half = (n: number) => Math.max(1, Math.floor(n / 2));

/** Balanced pairs of two signs, half of `length` of each: nested, in a row, or at random. */
function brackets(maker: Maker, length: number, [open, close]: readonly [string, string]): string {
  const pairs = half(length);
  if (maker.style === "ascending" || maker.style === "equal") return open.repeat(pairs) + close.repeat(pairs);
  if (maker.style !== "random") return (open + close).repeat(pairs);
  let [text, opened, closed] = ["", 0, 0];
  while (closed < pairs) {
    const opens = opened < pairs && (opened === closed || maker.random.int(0, 1) === 0);
    text += opens ? open : close;
    if (opens) opened += 1;
    else closed += 1;
  }
  return text;
}

/** Reads alike from both ends up to its middle. */
function nearPalindrome(length: number): string {
  const side = "a".repeat(Math.max(0, Math.floor((length - 2) / 2)));
  return `${side}${length % 2 === 0 ? "bc" : "bcd"}${side}`.slice(0, Math.max(1, length));
}

/** As that, and no letter can be left out so that it reads alike. */
function twiceOff(length: number): string {
  const side = "a".repeat(Math.max(0, Math.floor((length - 3) / 2)));
  return `${side}bcd${side}`.slice(0, Math.max(1, length));
}

/** Ones between zeros, too many to jump over with a quarter of the length. */
function moat(length: number): string {
  const near = Math.ceil(length / 2);
  return `${"0".repeat(near)}${"1".repeat(Math.max(0, length - near - 1))}0`;
}

function pieces(maker: Maker, text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length;) {
    const next = at + maker.random.int(1, 3);
    found.push(text.slice(at, next));
    at = next;
  }
  return found;
}

function words(maker: Maker, count: number, length: number): string[] {
  return Array.from({ length: count }, () => maker.string(length, LETTERS));
}

/** Long ones and short ones that all but stand in them; each once. */
function overlapping(maker: Maker, count: number, length: number): string[] {
  const name = (at: number) => [at % 26, Math.floor(at / 26) % 26].map((each) => LETTERS[each]).join("");
  return Array.from({ length: count }, (_, at) => {
    const body = maker.style === "random" ? maker.string(length, "ab") : "a".repeat(length);
    return at % 2 === 0 ? body + name(at) : `${body.slice(0, half(length))}${name(at)}a`;
  });
}

/** Two texts that begin alike in no letter, or that may. */
function apart(maker: Maker, m: number, n: number): [string, string] {
  return maker.pick(
    [maker.string(m, LETTERS.slice(0, 13)), maker.string(n, LETTERS.slice(13))],
    [maker.string(m, LETTERS), maker.string(n, LETTERS)],
  );
}

/** Words that are runs of one letter and share their prefixes, or some of those among others that share none. */
function dictionary(maker: Maker, n: number): string[] {
  const areAlike = maker.pick(false, true);
  const name = (at: number) => [at % 26, Math.floor(at / 26) % 26].map((each) => LETTERS[each]).join("");
  return Array.from({ length: n }, (_, at) =>
    areAlike || at % 2 === 0 ? "a".repeat(at + 1) : `z${name(at)}`.padEnd(n, "a"),
  );
}

/** Numbers of one width, each one less than the one before, up to the last digit. */
function goingDown(length: number): string {
  const first = 10 ** String(length).length + length;
  let text = "";
  for (let at = first; text.length < length; at--) text += String(at);
  return `${text.slice(0, length - 1)}${text[length - 1] === "7" ? "3" : "7"}`;
}

const zeros = (length: number) => (length < 3 ? "15" : `1${"0".repeat(length - 2)}5`).slice(0, length);

/** Words that differ in their last two letters only. */
function nearlyAlike(maker: Maker, count: number, length: number): string[] {
  return Array.from({ length: count }, () => {
    const last = [0, 1].map(() => maker.random.pick(Array.from(LETTERS))).join("");
    return `${"a".repeat(Math.max(0, length - 2))}${last}`.slice(-length);
  });
}

/** One word, the shortest words, or some of up to three letters, with one space between them. */
function sentence(maker: Maker, length: number): string {
  const mixed = pieces(maker, maker.string(length, LETTERS)).join(" ");
  const text = maker.pick(mixed, maker.string(length, LETTERS), "a ".repeat(length)).slice(0, length);
  return text.endsWith(" ") ? `${text.slice(0, -1)}a` : text;
}

function pathOf(maker: Maker, length: number): string {
  const parts = maker.ints(half(length), 0, 2).map((at) => ["/a", "/.", "/.."][at]);
  return parts.join("").slice(0, length);
}

function nestedTernary(maker: Maker, count: number): string {
  const isLeft = maker.pick(true, false);
  const truth = maker.style === "random" ? maker.random.pick(["T", "F"]) : maker.pick("T", "F", "T");
  return isLeft ? `${`${truth}?`.repeat(count)}1${":2".repeat(count)}` : `${`${truth}?1:`.repeat(count)}2`;
}

const wordsOverLetters = (count: number) =>
  Array.from({ length: count }, (_, at) => LETTERS.slice(at % 20, (at % 20) + 3));

export const STRINGS: Readonly<Record<string, Recipe>> = {
  "backspace-string-compare": over(["n", "m"], (maker, n, m) =>
    [n, m].map((length) =>
      maker.pick(
        "b#".repeat(half(length)),
        maker.string(length, "#ab"),
        brackets(maker, length, ["b", "#"]),
        maker.string(length, "ab"),
      ),
    ),
  ),
  "check-if-two-string-arrays-are-equivalent": overN(
    (maker, n) => {
      const text = maker.string(n, LETTERS);
      return [pieces(maker, text), pieces(maker, text)];
    },
    { letters: { m: "n" } },
  ),
  "count-subsequences": over(["m", "n"], (maker, m, n) => [maker.string(m, "ab"), maker.string(n, "ab")], {
    ladder: { from: 2, to: 64, factor: 1.5 },
  }),
  "counting-words-with-a-given-prefix": over(
    ["m", "n"],
    (maker, m, n) => [words(maker, m, n), maker.string(n, LETTERS)],
    { letters: { l: "n" } },
  ),
  "crawler-log-folder": overN((maker, n) => [maker.ints(n, 0, 2).map((at) => ["../", "./", "d1/"][at])]),
  "decode-string": overN(
    (maker, n) => {
      const depth = Math.max(1, Math.floor(n / 4));
      return [
        maker.pick(
          "2[ab]".repeat(depth),
          `${"1[a".repeat(depth)}${"]".repeat(depth)}`,
          `9[${"a".repeat(n)}]`,
        ),
      ];
    },
    { letters: { N: "n" } },
  ),
  "edit-distance": over(["m", "n"], (maker, m, n) => apart(maker, m, n), {
    ladder: { from: 2, to: 96, factor: 1.5 },
  }),
  "extra-characters-in-a-string": overN((maker, n) => [maker.string(n, "ba"), dictionary(maker, n)], {
    letters: { m: "n", k: "n" },
    ladder: { from: 3, to: 300, factor: 1.5 },
  }),
  "find-first-palindromic-string-in-the-array": over(["n", "m"], (maker, n, m) => [
    Array.from({ length: n }, () => maker.pick(nearPalindrome(m), maker.string(m, LETTERS))),
  ]),
  "find-the-difference": overN((maker, n) => {
    const text = maker.string(n, LETTERS);
    return [text, maker.random.shuffle(Array.from(`${text}q`)).join("")];
  }),
  "isomorphic-strings": overN(
    (maker, n) => {
      const text = maker.string(n, LETTERS);
      return [text, Array.from(text, (letter) => LETTERS[(LETTERS.indexOf(letter) + 3) % 26]).join("")];
    },
    { letters: { m: "1" } },
  ),
  "jump-game-vii": overN(
    (maker, n) => [
      `0${maker.pick(maker.string(n - 1, "01"), moat(n).slice(1))}`,
      maker.pick(1, 1, Math.ceil(n / 8)),
      Math.ceil(n / 4),
    ],
    { letters: { m: "n" } },
  ),
  "largest-odd-number-in-string": overN((maker, n) => [maker.string(n, maker.pick("2468", "13579"))]),
  "longest-palindrome": overN((maker, n) => [maker.string(n, LETTERS)], { letters: { m: "1" } }),
  "longest-repeating-substring-with-replacement": overN(
    (maker, n) => [maker.string(n, LETTERS.toUpperCase()), maker.pick(half(n), 0, n)],
    { letters: { m: "1" } },
  ),
  "maximum-nesting-depth-of-the-parentheses": overN((maker, n) => [brackets(maker, n, ["(", ")"])]),
  "maximum-number-of-removable-characters": overN(
    (maker, n) => [
      "a".repeat(n),
      "a".repeat(Math.max(1, Math.floor(n / 4))),
      maker.permutation(n, 0).slice(0, half(n)),
    ],
    { letters: { m: "n", k: "n" } },
  ),
  "maximum-score-words-formed-by-letters": overN(
    (_, n) => [
      wordsOverLetters(n),
      wordsOverLetters(n).flatMap((word) => Array.from(word)),
      Array.from({ length: 26 }, (_, at) => at % 7),
    ],
    { letters: { w: "1", m: "1", N: "n" }, ladder: FEWEST },
  ),
  "minimum-deletions-to-make-character-frequencies-unique": overN((maker, n) => [maker.string(n, LETTERS)], {
    letters: { m: "1" },
  }),
  "minimum-window-with-characters": overN(
    (maker, n) => [maker.string(n, "ABC"), maker.pick("ABC", "A", "CC")],
    { letters: { m: "1" } },
  ),
  "number-of-senior-citizens": overN((maker, n) => [
    maker.ints(n, 10, 99).map((age) => `7868190130M${age}22`),
  ]),
  "one-edit-distance": overN((maker, n) => {
    const text = maker.string(n, LETTERS);
    return [text, maker.pick(`${text}x`, `x${text}`, `${text.slice(0, -1)}?`, text)];
  }),
  "palindrome-partitioning": overN((maker, n) => [maker.string(n, LETTERS)], { ladder: FEWEST }),
  "perform-string-shifts": over(
    ["L", "N"],
    // Letters are copied some at a time, which shows in long texts.
    (maker, L, N) => [
      maker.string(16 * L, LETTERS),
      maker.ints(N, 0, 1).map((side) => [side, maker.pick(1, 8 * L, 16 * L)]),
    ],
    { ladder: { from: 32, to: 8192, factor: 4 } },
  ),
  "push-dominoes": overN((maker, n) => [
    maker.pick(maker.string(n, ".LR"), ".".repeat(n), `R${".".repeat(n - 1)}`, maker.string(n, "RL.")),
  ]),
  "remove-all-adjacent-duplicates-in-string-ii": overN(
    (maker, n) => [maker.string(n, LETTERS), maker.pick(2, 3)],
    { letters: { k: "1" }, variants: 2 },
  ),
  "removing-stars-from-a-string": overN((maker, n) => [brackets(maker, n, ["a", "*"])]),
  "restore-ip-addresses": over(["s"], (maker, s) => [maker.string(s, "12")], {
    ladder: { from: 4, to: 20, factor: 1.3 },
    letters: { n: null, m: null },
  }),
  "reverse-words-in-a-string-iii": overN((maker, n) => [sentence(maker, n)]),
  "roman-to-integer": overN((maker, n) => [maker.string(n, "IVXLCDM")]),
  "shifting-letters-ii": over(["n", "m"], (maker, n, m) => [
    maker.string(n, LETTERS),
    maker.ints(m, 0, 1).map((side) => maker.pick([0, n - 1, side], [half(n) - 1, n - 1, side])),
  ]),
  "simplify-path": overN((maker, n) => [
    // Names stay short: what it costs to join letters to a long one is the engine's affair.
    `/${maker.pick(pathOf(maker, n), "/a".repeat(half(n)), "/..".repeat(half(n)))}`,
  ]),
  "splitting-a-string-into-descending-consecutive-values": overN(
    (maker, n) => [maker.pick(maker.string(n, "0123456789"), goingDown(n), zeros(n))],
    {
      ladder: FEW,
      variants: 2,
    },
  ),
  // With more stickers there are as many states as a power of their number says, which shows far beyond what fuel reaches.
  "stickers-to-spell-word": overN((_, n) => [["a"], "a".repeat(n)], {
    letters: { m: "1", k: "1" },
    ladder: { from: 3, to: 512, factor: 1.5 },
  }),
  "string-matching-in-an-array": over(["n", "m"], (maker, n, m) => [overlapping(maker, n, m)], {
    ladder: { from: 4, to: 64, factor: 2 },
  }),
  "ternary-expression-parser": overN((maker, n) => [nestedTernary(maker, Math.max(1, Math.floor(n / 4)))], {
    ladder: { from: 16, to: 8192, factor: 2 },
  }),
  "uncommon-words-from-two-sentences": over(["n", "m"], (maker, n, m) =>
    [maker.string(n, "a bc d"), maker.string(m, "a bc d")].map((text) => `z${text.replaceAll("  ", " x")}z`),
  ),
  "unique-length-3-palindromic-subsequences": overN((maker, n) => [maker.string(n, LETTERS)], {
    ladder: { from: 64, to: 8192, factor: 1.5 },
    letters: { m: "1" },
  }),
  "valid-palindrome-ii": overN((maker, n) => [maker.pick(twiceOff(n), maker.string(n, LETTERS))]),
  "valid-word-abbreviation": overN(
    (maker, n) => {
      const text = maker.string(n, LETTERS);
      return [text, maker.pick(text, String(n), `${half(n)}${text.slice(half(n))}`)];
    },
    { letters: { m: "n" } },
  ),
  "verifying-an-alien-dictionary": over(["n", "m"], (maker, n, m) => [
    maker.style === "random" ? nearlyAlike(maker, n, m) : words(maker, n, m),
    LETTERS,
  ]),
  "word-subsets": over(["N", "M"], (maker, N, M) => [words(maker, N, 4), words(maker, M, 3)], {
    letters: { n: "1", m: "1" },
  }),
  "shift-2d-grid": over(["m", "n", "k"], (maker, m, n, k) => [maker.grid(m, n, [0, 9]), k], {
    ladder: SHORT,
    letters: { k: "k" },
  }),
};
