import { interval, percent, rankWords } from "../../../report/figures.ts";
import type { ModelScore } from "../../../scoreboard/model-schema.ts";
import type { Told } from "../../page-data.ts";
import { h } from "../element.ts";
import { intervalBar } from "../plots/interval-bar.ts";
import { linkTo } from "../routes.ts";
import { type Column, sortableTable } from "../sortable-table.ts";
import type { View } from "./view.ts";

/** Which model is best, and how sure that is. */
export const models: View = ({ headline, models: scores, problems, run }) => ({
  title: "Models",
  body: [
    h("div", { class: "headline" }, ...headline.map(sentence)),
    sortableTable(
      `${count(scores.length, "model")}, ${count(problems.length, "problem")}, run ${run}. Bars are 95 % intervals over problems, from 0 to 100 %.`,
      COLUMNS.filter(({ isShown }) => isShown?.(scores) ?? true),
      scores,
    ),
    h("dl", { class: "notes" }, ...NOTES.flatMap(([name, words]) => [h("dt", {}, name), h("dd", {}, words)])),
  ],
});

function sentence({ text, more }: Told): HTMLElement {
  if (more === undefined) return h("p", {}, text);
  return h("p", {}, `${text} `, h("a", { href: linkTo(more.view, ...more.path) }, more.words));
}

function count(many: number, noun: string): string {
  return `${many} ${noun}${many === 1 ? "" : "s"}`;
}

const of = (rate: { readonly estimate: number | null } | undefined) => rate?.estimate ?? -1;

interface ScoreColumn extends Column<ModelScore> {
  /** Absent: always. */
  readonly isShown?: (scores: readonly ModelScore[]) => boolean;
}

const COLUMNS: readonly ScoreColumn[] = [
  { heading: "Model", cell: ({ model }) => model, by: ({ model }) => model },
  {
    heading: "Rank",
    cell: ({ rank }) => rankWords(rank),
    by: ({ rank }) => -(rank?.best ?? Infinity),
    isNumber: true,
  },
  {
    heading: "pass@1",
    cell: ({ passAtK }) => percent(passAtK["1"]),
    by: ({ passAtK }) => of(passAtK["1"]),
    isNumber: true,
  },
  {
    heading: "95 % interval",
    cell: ({ passAtK }) =>
      h("span", { class: "interval-cell" }, intervalBar(passAtK["1"]), h("span", {}, interval(passAtK["1"]))),
  },
  {
    heading: "optimal@1",
    cell: ({ optimalAtK }) => percent(optimalAtK["1"]),
    by: ({ optimalAtK }) => of(optimalAtK["1"]),
    isNumber: true,
  },
  {
    heading: "95 % interval, optimal",
    cell: ({ optimalAtK }) =>
      h(
        "span",
        { class: "interval-cell" },
        intervalBar(optimalAtK["1"]),
        h("span", {}, interval(optimalAtK["1"])),
      ),
  },
  {
    heading: "eff@1",
    cell: ({ efficiencyAtK }) => percent(efficiencyAtK["1"]),
    by: ({ efficiencyAtK }) => of(efficiencyAtK["1"]),
    isNumber: true,
  },
  {
    heading: "Accepted",
    cell: ({ counts, samples, notGraded }) => `${counts.accepted} of ${samples - notGraded}`,
    by: ({ counts }) => counts.accepted,
    isNumber: true,
  },
  {
    heading: "Not graded",
    isShown: (scores) => scores.some(({ notGraded }) => notGraded > 0),
    cell: ({ notGraded }) => String(notGraded),
    by: ({ notGraded }) => notGraded,
    isNumber: true,
  },
  {
    heading: "Claims held",
    cell: ({ claims }) => (claims.judged === 0 ? "none judged" : `${claims.held} of ${claims.judged}`),
    by: ({ claims }) => (claims.judged === 0 ? -1 : claims.held / claims.judged),
    isNumber: true,
  },
];

const NOTES = [
  [
    "pass@1",
    "How likely an answer is right: a mean over problems. Its interval counts problems, not answers.",
  ],
  ["optimal@1", "The same of answers that are right and within the required time and space."],
  ["eff@1", "How little right answers spend beside the problem's own reference; 100 % is no more than it."],
  ["Rank", "A range where the problems do not tell models apart, after correction for all pairs."],
] as const;
