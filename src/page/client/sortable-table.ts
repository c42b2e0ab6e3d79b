import { h } from "./element.ts";
import { nameCell } from "./name-cell.ts";

export interface Column<Row> {
  readonly heading: string;
  readonly cell: (row: Row) => Node | string;
  /** What it is sorted by, largest first; absent: it cannot be. Text sorts from A. */
  readonly by?: (row: Row) => number | string;
  readonly isNumber?: boolean;
}

/** A table whose headings sort it; the first column names the rows. */
export function sortableTable<Row>(
  caption: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): HTMLElement {
  const body = h("tbody");
  const heads = columns.map((column) => headOf(column, () => sortBy(column)));
  let sorted: { readonly column: Column<Row>; readonly isTurned: boolean } | null = null;
  const show = (shown: readonly Row[]) =>
    body.replaceChildren(
      ...shown.map((row) => h("tr", {}, ...columns.map((one, at) => cellOf(one, row, at)))),
    );
  const sortBy = (column: Column<Row>) => {
    const isTurned = sorted?.column === column && !sorted.isTurned;
    sorted = { column, isTurned };
    const ordered = rows.toSorted((one, other) => compare(column, one, other));
    show(isTurned ? ordered.toReversed() : ordered);
    heads.forEach((head, at) => {
      const isText = typeof columns[at]?.by?.(rows[0] as Row) === "string";
      const direction = isText === isTurned ? "descending" : "ascending";
      head.setAttribute("aria-sort", columns[at] === column ? direction : "none");
    });
  };
  show(rows);
  return captioned(caption, h("table", {}, h("thead", {}, h("tr", {}, ...heads)), body));
}

/** A table under its caption, which stays where it is when the table scrolls. */
export function captioned(caption: string, table: HTMLTableElement): HTMLElement {
  const id = `caption-${(serial += 1)}`;
  table.setAttribute("aria-labelledby", id);
  return h("div", {}, h("p", { class: "caption", id }, caption), scrolling(caption, table));
}

let serial = 0;

/** What may be wider than the screen scrolls by itself, by keys too. */
export function scrolling(label: string, child: Node): HTMLElement {
  return h("div", { class: "scrolls", tabindex: 0, role: "region", "aria-label": label }, child);
}

function headOf<Row>({ heading, by, isNumber }: Column<Row>, onSort: () => void): HTMLElement {
  const name = by === undefined ? heading : h("button", { type: "button", click: onSort }, heading);
  return h("th", { scope: "col", class: isNumber === true ? "number" : null }, name);
}

function cellOf<Row>({ cell, isNumber }: Column<Row>, row: Row, at: number): HTMLElement {
  if (at === 0) return nameCell(cell(row));
  return h("td", { class: isNumber === true ? "number" : null }, cell(row));
}

function compare<Row>({ by }: Column<Row>, one: Row, other: Row): number {
  const [first, second] = [by?.(one) ?? 0, by?.(other) ?? 0];
  if (typeof first === "string") return first < String(second) ? -1 : Number(first > String(second));
  return Number(second) - first;
}
