import fc from "fast-check";

/** Texts as long as the seen ones and of their characters; where these have blanks in them, of their words, too. */
export function textsLike(seen: readonly string[]): fc.Arbitrary<string> {
  const lengths = seen.map((text) => Array.from(text).length);
  const [minLength, maxLength] = [Math.min(...lengths), Math.max(...lengths)];
  const characters = [...new Set(seen.flatMap((text) => Array.from(text)))];
  if (characters.length === 0) return fc.constant("");
  const bounds = { minLength, maxLength, size: "max" } as const;
  const anew = fc.string({ unit: fc.constantFrom(...characters), ...bounds });
  const counts = seen.map((text) => text.split(" ").length);
  const words = [...new Set(seen.flatMap((text) => text.split(" ")))];
  if (Math.max(...counts) < 2) return fc.oneof(anew, pieces(seen, minLength));
  const ofWords = fc
    .array(fc.constantFrom(...words), {
      minLength: Math.min(...counts),
      maxLength: Math.max(...counts),
      size: "max",
    })
    .map((some) => some.join(" "));
  return fc.oneof(anew, ofWords, ofWords, pieces(seen, minLength));
}

/** The beginning of a seen text and the end of one: what has a form may keep it. */
function pieces(seen: readonly string[], minLength: number): fc.Arbitrary<string> {
  const some = fc.constantFrom(...seen);
  const most = Math.max(...seen.map(({ length }) => length));
  return fc
    .tuple(some, some, fc.nat(most), fc.boolean())
    .map(([one, other, cut, isJoined]) => one.slice(0, cut) + (isJoined ? other.slice(cut) : ""))
    .map((text) => (text.length < minLength || text.length > most ? (seen[0] as string) : text));
}
