import stringWidth from "string-width";

/** Cuts a text to a width in terminal cells; what was cut shows as one `…`. */
export function fit(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = "";
  let used = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    used += stringWidth(segment);
    if (used > width - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** Breaks a text between words into lines of at most a width, those after the first indented; a longer word stays whole. */
export function wrap(text: string, width: number, indent: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.trimEnd().split(/(?<=\S)\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || stringWidth(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = " ".repeat(indent) + word;
    }
  }
  return [...lines, line];
}

/** Lays out rows as columns: the first to the left, the others to the right; two spaces between. No width is exceeded. */
export function layOut(rows: readonly (readonly string[])[], firstWidth: number): string[] {
  const cells = rows.map(([first = "", ...rest]) => [fit(first, firstWidth), ...rest]);
  const widths = (cells[0] ?? []).map((_, at) => Math.max(...cells.map((row) => stringWidth(row[at] ?? ""))));
  return cells.map((row) =>
    row
      .map((cell, at) => pad(cell, widths[at] ?? 0, at === 0 ? "left" : "right"))
      .join("  ")
      .trimEnd(),
  );
}

function pad(text: string, width: number, side: "left" | "right"): string {
  const space = " ".repeat(Math.max(0, width - stringWidth(text)));
  return side === "left" ? text + space : space + text;
}
