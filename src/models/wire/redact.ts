const SHOWN = "[key]";

/** A message without a key in any spelling in which a server may send it back, and without what looks like the rest of one. */
export function redact(text: string, key: string | null): string {
  // `Incorrect API key provided: sk-ab****wxyz` tells the ends of it; `authorization: Bearer ...` may tell a proxy's.
  return hideKey(text, key)
    .replaceAll(/[^\s"',]*\*{3,}[^\s"',]*/gu, SHOWN)
    .replaceAll(/\b(Bearer|Basic) +[^\s"',]+/giu, `$1 ${SHOWN}`);
}

/** A text without a key in any spelling, and else as it is. */
export function hideKey(text: string, key: string | null): string {
  if (key === null || key === "") return text;
  const spellings = spellingsOf(key).toSorted((a, b) => b.length - a.length);
  return text.replaceAll(new RegExp(spellings.map((one) => RegExp.escape(one)).join("|"), "giu"), SHOWN);
}

// Shorter pieces stand in ordinary words.
const SHORTEST_PIECE = 6;

function spellingsOf(key: string): string[] {
  const bytes = Buffer.from(key);
  const whole = [key, encodeURIComponent(key), JSON.stringify(key).slice(1, -1), bytes.toString("base64")];
  const pieces = [bytes.toString("hex"), ...[0, 1, 2].flatMap((offset) => base64Within(bytes, offset))];
  return [...whole, ...pieces.filter(({ length }) => length >= SHORTEST_PIECE)];
}

/** How the key reads in the base64 of something longer, e.g. `user:key`, in both alphabets, without what its neighbours shape. */
function base64Within(key: Buffer, offset: number): string[] {
  const bytes = Buffer.concat([Buffer.alloc(offset), key]);
  const [from, to] = [Math.ceil((offset * 8) / 6), Math.floor((bytes.length * 8) / 6)];
  return (["base64", "base64url"] as const).map((alphabet) => bytes.toString(alphabet).slice(from, to));
}
