import { defineJudge, type Random } from "assay";
import fc from "fast-check";

type Args = [stdin: string];

const CELLS_MAX = 4000;
const CELL = /^(?:-|-?(?:0|[1-9][0-9]{0,2}(?:,[0-9]{3}){0,2})(?:\.[0-9]{1,4})?)$/;

const cell = fc.oneof(
  fc.constant("-"),
  fc.integer({ min: -9, max: 9 }).map(String),
  fc.integer({ min: -99_999, max: 99_999 }).map((units) => amount(units, 2)),
  fc.integer({ min: -999_999_999, max: 999_999_999 }).map((units) => amount(units, 2)),
  fc.integer({ min: -99_999, max: 99_999 }).map((units) => amount(units, 4)),
);

export default defineJudge<Args, string>({
  validate(stdin) {
    const [head = "", ...lines] = stdin.split("\n");
    const [, rows = 0, columns = 0] = (/^(\d+) ([1-9]\d*)$/.exec(head) ?? []).map(Number);
    if (columns < 1 || Math.max(rows, 1) * columns > CELLS_MAX) return "the first line says no size";
    if (lines.length !== rows + 1 || lines.at(-1) !== "") return "there are more or fewer rows";
    const table = lines.slice(0, -1).map(cellsOf);
    if (table.some((row) => row.length !== columns)) return "a row has more or fewer cells";
    return table.flat().every((each) => CELL.test(each)) ? null : "a cell is neither an amount nor -";
  },

  generate: fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.constantFrom(" ", "  ", "    "))
    .chain(([rows, columns, gap]) =>
      fc
        .array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        })
        .map((table): Args => [written(table, columns, gap)]),
    ),

  families: {
    square: ({ n = 1 }, random) => [tableOf(n, 2 ** Math.floor(Math.log2(n) / 2), () => money(random))],
    "one row": ({ n = 1 }, random) => [tableOf(n, n, () => money(random))],
    "one column": ({ n = 1 }, random) => [tableOf(n, 1, () => money(random))],
    "nothing written down": ({ n = 1 }) => [tableOf(n, 4, () => "-")],
  },

  reference(stdin) {
    const [head = "", ...lines] = stdin.split("\n");
    const columns = Number(head.split(" ")[1]);
    const table = lines.filter((line) => line !== "").map(cellsOf);
    const totals = Array.from({ length: columns }, (_, at) => total(table.map((row) => row[at] ?? "-")));
    return `${totals.join(" ")}\n${total(table.flat())}\n`;
  },

  properties: {
    "the order of the rows does not matter": {
      variants: (stdin) => [[withRows(stdin, (rows) => rows.toReversed())]],
      holds: ({ result, variants: [other = ""] }) => isClose(other, result),
    },
    "rows written without spare blanks have the same totals": {
      variants: (stdin) => [[withRows(stdin, (rows) => rows.map((row) => cellsOf(row).join(" ")))]],
      holds: ({ result, variants: [other = ""] }) => isClose(other, result),
    },
    "the columns from right to left have the totals from right to left": {
      variants: (stdin) => [
        [withRows(stdin, (rows) => rows.map((row) => cellsOf(row).toReversed().join(" ")))],
      ],
      holds: ({ result, variants: [other = ""] }) => {
        const [columns = "", whole = ""] = other.trim().split("\n");
        return isClose(`${cellsOf(columns).toReversed().join(" ")}\n${whole}`, result);
      },
    },
  },
});

/** In ten-thousandths, so that sums are exact. */
function total(cells: string[]): string {
  const amounts = cells.filter((each) => each !== "-");
  if (amounts.length === 0) return "-";
  const units = amounts.reduce((sum, each) => sum + Math.round(10_000 * Number(each.replaceAll(",", ""))), 0);
  return String(units / 10_000);
}

function cellsOf(line: string): string[] {
  return line.split(" ").filter((each) => each !== "");
}

function amount(units: number, digits: number): string {
  const [whole = "", part = ""] = (Math.abs(units) / 10 ** digits).toFixed(digits).split(".");
  return `${units < 0 ? "-" : ""}${whole.replaceAll(/(?<=\d)(?=(\d{3})+$)/g, ",")}.${part}`;
}

function money(random: Random): string {
  return amount(random.int(-99_999_999, 999_999_999), 2);
}

function written(table: string[][], columns: number, gap: string): string {
  const rows = table.map(
    (row, index) => `${index % 2 === 0 ? "" : gap}${row.join(gap)}${index % 3 === 0 ? "" : " "}\n`,
  );
  return `${table.length} ${columns}\n${rows.join("")}`;
}

function tableOf(cells: number, columns: number, make: () => string): string {
  const table = Array.from({ length: Math.floor(cells / columns) }, () =>
    Array.from({ length: columns }, make),
  );
  return written(table, columns, "  ");
}

function withRows(stdin: string, change: (rows: string[]) => string[]): string {
  const [head = "", ...rows] = stdin.split("\n").filter((line) => line !== "");
  return `${[head, ...change(rows)].join("\n")}\n`;
}

function isClose(one: string, other: string): boolean {
  const [words, others] = [one, other].map((text) => text.trim().split(/\s+/)) as [string[], string[]];
  return (
    words.length === others.length &&
    words.every((word, at) => word === others[at] || Math.abs(Number(word) - Number(others[at])) < 0.01)
  );
}
