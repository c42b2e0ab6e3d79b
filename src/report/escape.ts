// C0, DEL and C1 controls (ANSI sequences start with one), line separators, characters that change the direction of
// text, invisible ones, tags, and lone surrogates.
const UNSAFE =
  /[\p{Cc}\p{Cs}\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/gu;

const SHORT: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Text from a model or its code, as one line that is safe to print: what a terminal would obey or hide is spelt out. */
export function escapeText(text: string): string {
  return text.replace(UNSAFE, (character) => SHORT[character] ?? spellOut(character));
}

function spellOut(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** Lines of text, each escaped but for its tabs, which no terminal does more with than to leave a gap. */
export function escapeLines(text: string): string[] {
  return text.split(/\r?\n/).map((line) => line.split("\t").map(escapeText).join("\t"));
}

/** The same characters as JSON spells them: `\\u202e`. */
export function spellOutUnsafe(json: string): string {
  return json.replace(UNSAFE, (character) =>
    Array.from(
      { length: character.length },
      (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`,
    ).join(""),
  );
}
