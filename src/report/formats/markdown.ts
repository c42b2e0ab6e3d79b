import type { Comparison, ModelScore, Scoreboard } from "../../scoreboard/scoreboard.ts";
import { differenceWords, points, pWords } from "../comparison-lines.ts";
import { formatDollars } from "../dollars.ts";
import { escapeText } from "../escape.ts";
import { bestFirst, interval, percent, rankWords } from "../figures.ts";

const READING =
  "Rates are means over problems, with 95 % intervals over problems. Models whose ranks overlap were not told apart. Replies that could not be graded leave every rate.";

/** The models and every pair of them as tables of GitHub's Markdown, as a comment on a pull request has them. */
export function formatMarkdown({ models, comparisons, problems }: Scoreboard): string {
  const scores = tableOf(
    MODEL_COLUMNS.map(([heading]) => heading),
    bestFirst(models).map((score) => MODEL_COLUMNS.map(([, cell]) => cell(score))),
  );
  const pairs = comparisons.filter(({ difference }) => difference !== null);
  return [
    `### ${models.length} ${models.length === 1 ? "model" : "models"}, ${problems.length} problems`,
    ...["", ...scores, "", READING, ""],
    ...(pairs.length === 0 ? [] : [...tableOf(PAIR_HEADINGS, pairs.map(pairCells)), ""]),
  ].join("\n");
}

const MODEL_COLUMNS: readonly (readonly [string, (score: ModelScore) => string])[] = [
  ["model", ({ model }) => plain(model)],
  ["rank", ({ rank }) => rankWords(rank)],
  ["pass@1", ({ passAtK }) => `${percent(passAtK["1"])} (${interval(passAtK["1"])})`],
  ["optimal@1", ({ optimalAtK }) => `${percent(optimalAtK["1"])} (${interval(optimalAtK["1"])})`],
  ["eff@1", ({ efficiencyAtK }) => percent(efficiencyAtK["1"])],
  ["examples@1", ({ examplesAt1 }) => percent(examplesAt1)],
  ["no code", ({ noCode }) => String(noCode)],
  ["refused", ({ notGradedBy }) => String(notGradedBy.refusal)],
  ["cut off", ({ notGradedBy }) => String(notGradedBy.truncated)],
  ["no reply", ({ notGradedBy: by }) => String(by.empty + by["model-error"] + by["not-asked"])],
  ["faults", ({ notGradedBy }) => String(notGradedBy.fault)],
  ["claims held", ({ claims }) => (claims.made === 0 ? "-" : `${claims.held}/${claims.judged}`)],
  ["cost per solved", ({ perSolved }) => costWords(perSolved)],
];

const PAIR_HEADINGS = [
  "by",
  "models",
  "difference in points",
  "problems",
  "p, corrected",
  "would have shown",
];

function pairCells(comparison: Comparison): string[] {
  const { measure, models, firstBetter, secondBetter, adjusted, detectable } = comparison;
  return [
    measure,
    models.map(plain).join(" less "),
    differenceWords(comparison),
    `${firstBetter} to ${secondBetter}`,
    pWords(adjusted).replace("= ", "").replace("<", "&lt;"),
    detectable < 1 ? points(detectable) : "none",
  ];
}

function costWords(perSolved: ModelScore["perSolved"]): string {
  return perSolved === null || perSolved.costUsd === null ? "-" : plain(formatDollars(perSolved.costUsd));
}

function tableOf(headings: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const rule = headings.map((_, at) => (at === 0 ? "---" : "---:"));
  return [headings, rule, ...rows].map((row) => `| ${row.join(" | ")} |`);
}

/** Text from outside that Markdown shows and does not obey: no markup, no HTML, no link, and nobody is mentioned. */
function plain(text: string): string {
  return escapeText(text).replaceAll(/[\p{P}\p{S}]/gu, (character) =>
    /[-/.:]/.test(character) ? character : `&#${character.codePointAt(0)};`,
  );
}
