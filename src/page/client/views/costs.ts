import { formatDollars } from "../../../report/dollars.ts";
import type { ModelScore } from "../../../scoreboard/model-schema.ts";
import { h } from "../element.ts";
import { type Column, sortableTable } from "../sortable-table.ts";
import type { View } from "./view.ts";

/** What replies took, and what became of those that were not graded. */
export const costs: View = ({ models, engine }) => ({
  title: "Costs",
  body: [
    ...(models.every(({ usage }) => usage === null)
      ? [h("p", {}, "The answers were recorded before: what they cost is not known.")]
      : [sortableTable("Tokens and money, of all replies", MONEY, models)]),
    sortableTable("Replies without a grade, and those without code", REPLIES, models),
    h("h2", {}, "What graded"),
    h(
      "ul",
      { class: "facts" },
      ...Object.entries(engine).map(([name, version]) => h("li", {}, `${name} ${version}`)),
    ),
  ],
});

const NAME: Column<ModelScore> = { heading: "Model", cell: ({ model }) => model, by: ({ model }) => model };

function numbers(heading: string, of: (score: ModelScore) => number | null | undefined): Column<ModelScore> {
  return {
    heading,
    cell: (score) => of(score)?.toLocaleString("en-US", { maximumFractionDigits: 0 }) ?? "–",
    by: (score) => of(score) ?? -1,
    isNumber: true,
  };
}

function dollars(heading: string, of: (score: ModelScore) => number | null | undefined): Column<ModelScore> {
  const cell = (score: ModelScore) => {
    const usd = of(score);
    return typeof usd === "number" ? formatDollars(usd) : "–";
  };
  return { heading, cell, by: (score) => of(score) ?? -1, isNumber: true };
}

const MONEY = [
  NAME,
  numbers("Replies", ({ usage }) => usage?.replies),
  numbers("Tokens in", ({ usage }) => usage?.inputTokens),
  numbers("Tokens out", ({ usage }) => usage?.outputTokens),
  numbers("of it thinking", ({ usage }) => usage?.reasoningTokens),
  dollars("Cost", ({ usage }) => usage?.costUsd),
  numbers("Without a price", ({ usage }) => usage?.unpriced),
  numbers("Tokens per solved problem", ({ perSolved }) => perSolved?.tokens),
  dollars("Cost per solved problem", ({ perSolved }) => perSolved?.costUsd),
];

const REPLIES = [
  NAME,
  numbers("Answers", ({ samples }) => samples),
  numbers("No code", ({ noCode }) => noCode),
  numbers("Refused", ({ notGradedBy }) => notGradedBy.refusal),
  numbers("Cut off", ({ notGradedBy }) => notGradedBy.truncated),
  numbers("Empty", ({ notGradedBy }) => notGradedBy.empty),
  numbers("No reply", ({ notGradedBy }) => notGradedBy["model-error"] + notGradedBy["not-asked"]),
  numbers("Our faults", ({ notGradedBy }) => notGradedBy.fault),
];
