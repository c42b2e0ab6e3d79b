import { escapeText } from "../../../report/escape.ts";
import type { PageIndex } from "../../page-data.ts";
import { h } from "../element.ts";
import { nameCell } from "../name-cell.ts";
import { captioned } from "../sortable-table.ts";
import type { View } from "./view.ts";

type Pair = PageIndex["comparisons"][number];

const MEASURES = ["pass@1", "optimal@1"] as const;

/** Every pair of models: how far apart they are, and whether that is more than chance. */
export const pairs: View = (index) => ({
  title: "Pairs",
  body: [
    h(
      "p",
      {},
      "The row's model less the column's, in points of a hundred, with its 95 % interval over the problems that both were asked. Bold and marked with * are differences that are more than chance, with p below 0.05 after Holm's correction over all pairs.",
    ),
    ...tooFew(index),
    ...MEASURES.flatMap((measure) => [h("h2", {}, measure), matrix(index, measure)]),
  ],
});

/** Said once where it holds of every pair. */
function tooFew({ comparisons }: PageIndex): HTMLElement[] {
  const compared = comparisons.filter(({ difference }) => difference !== null);
  if (compared.length === 0 || compared.some(({ couldShow }) => couldShow)) return [];
  const most = Math.max(...compared.map(({ problems }) => problems));
  const problems = most === 1 ? "1 problem" : `${most} problems`;
  return [
    h(
      "p",
      {},
      `With ${problems} no difference could be shown, however large, so the intervals are left out.`,
    ),
  ];
}

function matrix({ models, comparisons }: PageIndex, measure: Pair["measure"]): HTMLElement {
  const found = new Map(
    comparisons.filter((pair) => pair.measure === measure).map((pair) => [JSON.stringify(pair.models), pair]),
  );
  const caption = `Differences in ${measure}, row less column`;
  const rows = models.map(({ model: row }) =>
    h(
      "tr",
      {},
      nameCell(row),
      ...models.map(({ model: column }) => {
        const pair = found.get(JSON.stringify([row, column]));
        const turned = found.get(JSON.stringify([column, row]));
        return pair !== undefined
          ? cellOf(pair, 1)
          : turned !== undefined
            ? cellOf(turned, -1)
            : h("td", {}, "–");
      }),
    ),
  );
  const heads = ["Model", ...models.map(({ model }) => escapeText(model))].map((name) =>
    h("th", { scope: "col" }, name),
  );
  const table = h(
    "table",
    { class: "pairs" },
    h("thead", {}, h("tr", {}, ...heads)),
    h("tbody", {}, ...rows),
  );
  return captioned(caption, table);
}

function cellOf({ difference, isFinding, couldShow, adjusted, detectable }: Pair, sign: 1 | -1): HTMLElement {
  if (difference === null) return h("td", {}, "no common problem");
  const ends = difference.interval.map((end) => end * sign).toSorted((one, other) => one - other);
  const ahead = difference.estimate * sign;
  const p = adjusted < 0.001 ? "p < 0.001" : `p = ${adjusted.toFixed(3)}`;
  const direction = ahead > 0 ? "ahead" : "behind";
  return h(
    "td",
    { class: isFinding ? `finding ${direction}` : null },
    h("strong", {}, `${ahead > 0 ? "+" : ""}${points(ahead)}${isFinding ? " *" : ""}`),
    couldShow ? h("span", {}, `${points(ends[0] ?? 0)} to ${points(ends[1] ?? 0)}`) : null,
    h("span", {}, p),
    isFinding ? null : h("span", {}, `${couldShow ? points(detectable) : "none"} would show`),
  );
}

function points(share: number): string {
  return (share * 100 + 0).toFixed(1).replace(/^-0\.0$/, "0.0");
}
