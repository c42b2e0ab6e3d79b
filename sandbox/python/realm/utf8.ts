/** UTF-8, as an isolate knows none. A half of a character alone becomes the sign for what cannot be shown. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text.toWellFormed()) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000)
      bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    else
      bytes.push(
        0xf0 | (point >> 18),
        0x80 | ((point >> 12) & 63),
        0x80 | ((point >> 6) & 63),
        0x80 | (point & 63),
      );
  }
  return Uint8Array.from(bytes);
}

/** The text of pieces of UTF-8; every byte that is part of no character becomes the sign for what cannot be shown. */
export function decodeUtf8(pieces: readonly Uint8Array[]): string {
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let end = 0;
  for (const piece of pieces) {
    bytes.set(piece, end);
    end += piece.length;
  }
  const least = [0, 0x80, 0x800, 0x10000];
  let text = "";
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at] ?? 0;
    const more =
      first < 0x80 ? 0 : first < 0xc2 ? -1 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : first < 0xf5 ? 3 : -1;
    let point = more <= 0 ? first : first & (0x3f >> more);
    let isWhole = more >= 0;
    for (let next = 1; next <= more; next += 1) {
      const byte = bytes[at + next] ?? 0;
      isWhole &&= (byte & 0xc0) === 0x80;
      point = (point << 6) | (byte & 0x3f);
    }
    isWhole &&=
      point >= (least[Math.max(0, more)] ?? 0) && point <= 0x10ffff && (point & 0x1ff800) !== 0xd800;
    text += isWhole ? String.fromCodePoint(point) : "\ufffd";
    at += isWhole ? more + 1 : 1;
  }
  return text;
}
