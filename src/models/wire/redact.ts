const SHOWN = "[key]";

/** A text without a key in any spelling in which a server may send it back, and without what looks like the rest of one. */
export function redact(text: string, key: string | null): string {
  let clean = text;
  for (const spelling of spellings(key)) clean = clean.replaceAll(spelling, SHOWN);
  // `Incorrect API key provided: sk-ab****wxyz` tells the ends of it; `authorization: Bearer ...` may tell a proxy's.
  return clean
    .replaceAll(/[^\s"',]*\*{3,}[^\s"',]*/gu, SHOWN)
    .replaceAll(/\b(Bearer|Basic) +[^\s"',]+/giu, `$1 ${SHOWN}`);
}

function spellings(key: string | null): string[] {
  if (key === null || key === "") return [];
  const all = [
    key,
    encodeURIComponent(key),
    JSON.stringify(key).slice(1, -1),
    Buffer.from(key).toString("base64"),
  ];
  return all.toSorted((a, b) => b.length - a.length);
}
