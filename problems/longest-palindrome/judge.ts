import { defineJudge, type Random } from "assay";
import fc from "fast-check";

type Args = [text: string];

export default defineJudge<Args, string>({
  // Few letters, so that there are palindromes; every third text has a piece and its mirror image planted in it.
  generate: fc.oneof(
    wordOf("ab", 16).map((text): Args => [text]),
    wordOf("abc", 16).map((text): Args => [text]),
    fc
      .tuple(wordOf("abcd", 6), wordOf("abcd", 6), wordOf("xyz", 3), wordOf("abcd", 6))
      .map(([before, half, middle, after]): Args => [before + half + middle + backwards(half) + after]),
  ),

  families: {
    "one letter only": ({ n }) => [many(n, () => "a")],
    "two letters in turn": ({ n }) => [many(n, (index) => "ab".charAt(index % 2))],
    "one letter, but for the one in the middle": ({ n = 0 }) => [
      many(n, (index) => (index === Math.floor(n / 3) ? "b" : "a")),
    ],
    "no two neighbours make a palindrome": ({ n }) => [many(n, (index) => "abc".charAt(index % 3))],
    random: ({ n }, random) => [many(n, () => letter(random))],
  },

  reference(text) {
    let longest = "";
    for (let start = 0; start < text.length; start++)
      for (let end = text.length; end - start > longest.length; end--)
        if (isPalindrome(text.slice(start, end))) longest = text.slice(start, end);
    return longest;
  },

  properties: {
    "the text backwards has a longest palindrome of the same length": {
      variants: (text) => [[backwards(text)]],
      holds: ({ result, variants: [other = ""] }) => other.length === result.length,
    },
    "the text and its mirror image are one palindrome": {
      variants: (text) => [[text + backwards(text)]],
      holds: ({ args: [text], variants: [other] }) => other === text + backwards(text),
    },
    "a new letter at the end adds no more than two letters and takes none away": {
      variants: (text) => [[text + "a"]],
      holds: ({ result, variants: [other = ""] }) =>
        other.length >= result.length && other.length <= result.length + 2,
    },
  },

  check(result, expected, text) {
    if (!text.includes(result)) return "this is no piece of the text";
    if (!isPalindrome(result)) return "this reads otherwise backwards";
    return result.length === expected.length ? null : `there is one of ${expected.length} letters`;
  },
});

function wordOf(letters: string, maxLength: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...Array.from(letters)), maxLength, size: "max" });
}

function many(length = 0, make: (index: number) => string): string {
  return Array.from({ length }, (_, index) => make(index)).join("");
}

function letter(random: Random): string {
  return random.pick(Array.from("abcdefghijklmnopqrstuvwxyz"));
}

function isPalindrome(text: string): boolean {
  return text === backwards(text);
}

function backwards(text: string): string {
  return Array.from(text).toReversed().join("");
}
