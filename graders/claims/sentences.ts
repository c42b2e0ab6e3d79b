import { plainMath } from "./plain-math.ts";

/** A sentence, a line or a cell of a table, and what the text around it is about. */
export interface Sentence {
  /** As the model wrote it. */
  readonly quote: string;
  /** The same with formulas made plain and emphasis taken off. */
  readonly plain: string;
  /** The section or column it stands in, in small letters. */
  readonly heading: string;
  /** Counts the sections from 0. */
  readonly section: number;
}

const LONGEST_LINE = 4000;
// A heading, or a line that is nothing but a label: "### Time complexity", "**Space Complexity:**", "2. Complexity".
const HEADING =
  /^\s*(?:#{1,6}\s+.*|(?:[-*•]\s+|\d+[.)]\s+)?(?:\*\*|__).{1,80}(?:\*\*|__):?\s*|[A-Z][\w &/-]{0,60}:\s*|(?:[-*•]|\d+[.)])\s+[\w ]{0,30}(?:[Tt]ime|[Ss]pace|[Mm]emory|[Cc]omplexity)[\w ]{0,20}:\s*)$/;
// The template of a site that its users fill in holds hints of this kind.
const COMMENT = /<!--[^]{0,400}?-->/g;

// A sentence that goes on with a class in the next line, or the one after an empty one: "is\n\n$$O(n)$$".
const CLASS_BELOW =
  /\b(is|of|in|takes|as|to)[ \t]*\r?\n(?:[ \t]*\r?\n)?[ \t]*(?=[$`*\\([ ]{0,6}(?:(?:mathcal|mathrm|text)\{)?[OΘ]\}?\s?\()/g;

/** Cuts a reply into sentences, each with the heading above it. Linear in its length. */
export function readSentences(text: string): Sentence[] {
  let [heading, section] = ["", 0];
  let columns: readonly string[] = [];
  return text
    .replace(COMMENT, "")
    .replace(CLASS_BELOW, "$1 ")
    .split(/\r?\n/)
    .flatMap((whole) => {
      const line = whole.slice(0, LONGEST_LINE);
      if (HEADING.test(line) && !/[OΘ]\s?\(/.test(plain(line))) {
        [heading, section] = [plain(line).toLowerCase(), section + 1];
        return [];
      }
      const cells = cellsOf(line);
      if (cells === null)
        return splitLine(line).map((quote) => ({ quote, plain: plain(quote), heading, section }));
      if (cells.length > 0 && !/[OΘ]\s?\(/.test(plain(line)))
        columns = cells.map((cell) => plain(cell).toLowerCase());
      return rowOf(cells, columns, section);
    });
}

function plain(quote: string): string {
  return plainMath(quote)
    .replace(/(?<=[\w)])\*\*(?=[\w(])/g, "^")
    .replace(/\*\*|__|^\s*#+\s*/g, " ")
    .trim();
}

function splitLine(line: string): string[] {
  return line
    .split(/(?<=[.!?;])\s+(?<!\?\s+(?=(?:No|Not|Yes|Actually)\b))(?=[A-Z`*$"'])/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function cellsOf(line: string): string[] | null {
  const trimmed = line.trim();
  if (/^[|:\s-]+$/.test(trimmed)) return trimmed === "" ? null : [];
  if (!trimmed.startsWith("|") || !trimmed.endsWith("|") || trimmed.length < 3) return null;
  return trimmed
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim());
}

// What a cell is about stands over its column or at the start of its row.
function rowOf(cells: readonly string[], columns: readonly string[], section: number): Sentence[] {
  const [label = ""] = cells;
  return cells.map((quote, at) => {
    const heading = `${columns[at] ?? ""} ${at === 0 ? "" : plain(label).toLowerCase()}`;
    return { quote, plain: plain(quote), heading, section };
  });
}
