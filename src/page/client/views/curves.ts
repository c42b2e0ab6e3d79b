import { escapeText } from "../../../report/escape.ts";
import { interval, percent } from "../../../report/figures.ts";
import type { Rate } from "../../../scoreboard/rate-schema.ts";
import type { PageIndex } from "../../page-data.ts";
import { h } from "../element.ts";
import { rateCurves } from "../plots/rate-curves.ts";
import { sortableTable } from "../sortable-table.ts";
import type { View } from "./view.ts";

type Score = PageIndex["models"][number];

const RATES = [
  ["pass@k", "passAtK", "at least one of k samples is right"],
  ["optimal@k", "optimalAtK", "at least one of k samples is right and within the required classes"],
] as const;

/** What more samples bring. */
export const curves: View = ({ models }) => {
  const ks = [...new Set(models.flatMap(({ passAtK }) => Object.keys(passAtK)))]
    .map(Number)
    .toSorted((one, other) => one - other);
  const single = "Each problem was answered once, so there is only k = 1; ask with --samples for more.";
  return {
    title: "More samples",
    body: [
      ...(ks.length < 2 ? [h("p", {}, single)] : []),
      ...RATES.flatMap(([name, field, words]) => [
        h("h2", {}, name),
        h("p", {}, `How likely it is that ${words}.`),
        ...(ks.length < 2
          ? []
          : [
              rateCurves(
                `${name} by model, as k grows`,
                models.map((score) => ({ name: escapeText(score.model), rates: score[field] })),
              ),
            ]),
        tableOf(name, field, models, ks),
      ]),
    ],
  };
};

function tableOf(
  name: string,
  field: "passAtK" | "optimalAtK",
  models: readonly Score[],
  ks: readonly number[],
) {
  return sortableTable<Score>(
    `${name} with 95 % intervals`,
    [
      { heading: "Model", cell: ({ model }) => model, by: ({ model }) => model },
      ...ks.map((k) => ({
        heading: `k = ${k}`,
        cell: (score: Score) => rateWords(score[field][String(k)]),
        by: (score: Score) => score[field][String(k)]?.estimate ?? -1,
        isNumber: true,
      })),
    ],
    models,
  );
}

function rateWords(rate: Rate | undefined): string {
  return typeof rate?.estimate === "number" ? `${percent(rate)} (${interval(rate)})` : "–";
}
