import { escapeText } from "../../../report/escape.ts";
import type { Cell, PageIndex } from "../../page-data.ts";
import { h } from "../element.ts";
import { linkTo } from "../routes.ts";
import { captioned } from "../sortable-table.ts";
import type { View } from "./view.ts";

const ORDERS = {
  name: "name",
  hardest: "hardest first",
  divided: "models that differ most first",
} as const;

const DIFFICULTIES = ["easy", "medium", "hard"] as const;

/** Every problem by every model: how many of its answers are right. */
export const heatMap: View = (index) => {
  const search = h("input", { type: "search", id: "search", autocomplete: "off" });
  const difficulty = select(
    "difficulty",
    ["any", ...DIFFICULTIES].map((name) => [name, name] as const),
  );
  const order = select("order", Object.entries(ORDERS));
  const body = h("tbody");
  const told = h("p", { role: "status", class: "told" });
  const rows = index.problems.map((facts, at) => ({
    facts,
    cells: index.cells[at] ?? [],
    row: rowOf(index, at),
  }));
  const show = () => {
    const sought = search.value.trim().toLowerCase();
    const fitting = rows.filter(
      ({ facts }) =>
        [facts.id, facts.title, ...facts.tags].some((text) => text.toLowerCase().includes(sought)) &&
        ["any", facts.difficulty].includes(difficulty.value),
    );
    const shown = fitting.toSorted(
      (one, other) => weight(order.value, one.cells) - weight(order.value, other.cells),
    );
    body.replaceChildren(...shown.map(({ row }) => row));
    told.textContent = `${shown.length} of ${rows.length} problems`;
  };
  [search, difficulty, order].forEach((field) => field.addEventListener("input", show));
  show();
  const caption = "Right answers of those graded, by problem and model. Each cell leads to the answers.";
  const table = h(
    "table",
    { class: "heat", keydown: moveByArrows },
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        ...["Problem", "Difficulty"].map(head),
        ...index.models.map(({ model }) => head(escapeText(model))),
      ),
    ),
    body,
  );
  return {
    title: "Problems",
    body: [
      h(
        "form",
        { class: "filters", role: "search", submit: (event) => event.preventDefault() },
        h("span", {}, h("label", { for: "search" }, "Search by name or tag"), search),
        h("span", {}, h("label", { for: "difficulty" }, "Difficulty"), difficulty),
        h("span", {}, h("label", { for: "order" }, "Order"), order),
      ),
      told,
      captioned(caption, table),
      h(
        "ul",
        { class: "legend" },
        ...[0, 1, 2, 3, 4].map((level) =>
          h(
            "li",
            {},
            h("span", { class: `swatch heat-${level}`, "aria-hidden": "true" }),
            LEVELS[level] ?? "",
          ),
        ),
        h("li", {}, "~ right answers, some above a required class"),
      ),
    ],
  };
};

const LEVELS = ["none right", "less than half", "half or more", "nearly all", "all right"];

function levelOf([, graded, right]: Cell): string {
  if (graded === 0) return "heat-none";
  const share = right / graded;
  if (share === 0 || share === 1) return `heat-${4 * share}`;
  return share < 0.5 ? "heat-1" : share < 0.8 ? "heat-2" : "heat-3";
}

function rowOf({ problems, models, cells }: PageIndex, at: number): HTMLElement {
  const facts = problems[at];
  if (facts === undefined) return h("tr");
  return h(
    "tr",
    {},
    h("th", { scope: "row" }, h("a", { href: linkTo("problem", facts.id) }, facts.id)),
    h("td", {}, facts.difficulty),
    ...(cells[at] ?? []).map((cell, model) =>
      cellOf(cell, linkTo("problem", facts.id, models[model]?.model ?? "")),
    ),
  );
}

function cellOf(cell: Cell, href: string): HTMLElement {
  const [samples, graded, right, optimal] = cell;
  if (samples === 0) return h("td", { class: "heat-none" }, "–");
  const words = graded === 0 ? "?" : `${right}/${graded}${optimal < right ? " ~" : ""}`;
  return h("td", { class: levelOf(cell) }, h("a", { href }, words));
}

function head(name: string): HTMLElement {
  return h("th", { scope: "col" }, name);
}

function select(id: string, options: readonly (readonly [string, string])[]): HTMLSelectElement {
  return h("select", { id }, ...options.map(([value, words]) => h("option", { value }, words)));
}

function weight(order: string, cells: readonly Cell[]): number {
  const shares = cells.filter(([, graded]) => graded > 0).map(([, graded, right]) => right / graded);
  const mean = shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
  if (order === "hardest") return mean;
  if (order === "divided") return -shares.reduce((sum, share) => sum + (share - mean) ** 2, 0);
  return 0;
}

const MOVES: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** Arrow keys lead from cell to cell. */
function moveByArrows(event: Event): void {
  const move = MOVES[(event as KeyboardEvent).key];
  const cell = (event.target as Element).closest<HTMLTableCellElement>("td, th");
  const row = cell?.parentElement as HTMLTableRowElement | null | undefined;
  if (move === undefined || cell === null || row === null || row === undefined) return;
  const body = row.parentElement as HTMLTableSectionElement;
  const next = body.rows[row.sectionRowIndex + move[0]]?.cells[cell.cellIndex + move[1]]?.querySelector("a");
  if (next === null || next === undefined) return;
  event.preventDefault();
  next.focus();
}
