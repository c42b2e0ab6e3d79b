import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";

/** The lower end of a terminal, where a block of lines is drawn over and over while others scroll by above. */
export interface Canvas {
  /** Draws the block anew beneath some lines that stay. No line of the block may be wider than the terminal. */
  draw(above: readonly string[], block: readonly string[]): void;
  /** Makes the cursor seen again, beneath the block. Draw an empty one first where nothing is to stay. */
  release(): void;
}

const HIDE_CURSOR = "\u001B[?25l";
const SHOW_CURSOR = "\u001B[?25h";
// Terminals that know it show a frame at once, and others pay no heed.
const BEGIN_FRAME = "\u001B[?2026h";
const END_FRAME = "\u001B[?2026l";
// Should a terminal take a character for wider than we do, its line is cut at the edge instead of taking two rows.
const CUT_LINES = "\u001B[?7l";
const WRAP_LINES = "\u001B[?7h";
const CLEAR_LINE = "\u001B[K";
const CLEAR_BELOW = "\u001B[J";

export function openCanvas(stream: NodeJS.WriteStream): Canvas {
  let drawn: readonly string[] = [];
  let hidden = false;
  return {
    draw(above, block) {
      const lines = block.map((line) => `${CLEAR_LINE}${line}\n`).join("");
      const stay = above.length === 0 ? "" : `${CLEAR_BELOW}${above.join("\n")}\n`;
      const frame = `${stay}${CUT_LINES}${lines}${WRAP_LINES}${CLEAR_BELOW}`;
      const cursor = hidden ? "" : HIDE_CURSOR;
      stream.write(`${BEGIN_FRAME}${cursor}${upOver(drawn, stream.columns || Infinity)}${frame}${END_FRAME}`);
      hidden = true;
      drawn = block;
    },
    release() {
      if (hidden) stream.write(`${WRAP_LINES}${SHOW_CURSOR}`);
      hidden = false;
      drawn = [];
    },
  };
}

// A terminal that has become narrower has broken our lines into more rows.
function upOver(lines: readonly string[], columns: number): string {
  const rows = lines.reduce((total, line) => total + rowsOf(line, columns), 0);
  return rows === 0 ? "\r" : `\r\u001B[${rows}A`;
}

function rowsOf(line: string, columns: number): number {
  let rows = 1;
  let used = 0;
  for (const { segment } of new Intl.Segmenter().segment(stripVTControlCharacters(line))) {
    const width = stringWidth(segment);
    if (used + width > columns) {
      rows += 1;
      used = 0;
    }
    used += width;
  }
  return rows;
}
