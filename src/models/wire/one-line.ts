const MOST_CHARACTERS = 300;

/** A message of somebody else's on one line and within bounds. */
export function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/gu, " ").trim();
  if (line.length <= MOST_CHARACTERS) return line;
  return `${line.slice(0, MOST_CHARACTERS - 1).toWellFormed()}…`;
}
