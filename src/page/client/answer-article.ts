import type { Marked, ProblemPage, ToldAnswer, ToldFailure, ToldGrowth } from "../page-data.ts";
import { codeBlock } from "./code-block.ts";
import { h } from "./element.ts";
import { growthPlot } from "./plots/growth-plot.ts";
import { sortableTable } from "./sortable-table.ts";
import { MARK_INFO } from "./words.ts";

/** One answer: its verdict in words, where it fails, its code, and how it grows. */
export function answerArticle(page: ProblemPage, answer: ToldAnswer, model: string): HTMLElement {
  const { mark, verdict, facts, failure, replay, language } = answer;
  const code = answer.code === null ? undefined : page.codes[answer.code];
  const growths = answer.growths.flatMap((at) => page.growths[at] ?? []);
  return h(
    "article",
    { id: "answer" },
    h("h2", {}, `${model}, ${answer.name}`),
    h(
      "p",
      { class: `verdict ${mark}` },
      h("span", { "aria-hidden": "true" }, `${MARK_INFO[mark].sign} `),
      `${verdict}${mark === "above" ? ", above a required class" : ""}`,
    ),
    ...(failure === null ? [] : failureParts(failure)),
    ...(replay === null ? [] : [replayPart(replay)]),
    h("ul", { class: "facts" }, ...facts.map((fact) => h("li", {}, fact))),
    ...(growths.length === 0
      ? []
      : [h("h3", {}, "How its cost grows"), h("div", { class: "growths" }, ...growths.map(growthParts))]),
    ...(code === undefined ? [] : [h("h3", {}, "Code, as it was graded"), codeBlock(code, language, "Code")]),
  );
}

function replayPart(replay: string): HTMLElement {
  const inCheckout = [
    " (in a checkout ",
    h("code", {}, "npm run -s assay --"),
    " stands for ",
    h("code", {}, "assay"),
    ")",
  ];
  return h(
    "p",
    { class: "replay" },
    "To see it again, in the run's folder: ",
    h("code", {}, replay),
    ...inCheckout,
  );
}

function failureParts({ origin, input, got, expected, path, note }: ToldFailure): Node[] {
  const where =
    path === null || path === "$"
      ? []
      : [h("p", {}, "First difference at ", h("code", {}, path), note === null ? "" : `: ${note}`)];
  const columns = [column("Got", got), ...(expected === null ? [] : [column("Expected", expected)])];
  return [
    h("h3", {}, "The smallest input found on which it fails"),
    h("p", {}, `From ${origin}:`),
    h("pre", { tabindex: 0, "aria-label": "Input" }, input),
    h("div", { class: "sides" }, ...columns),
    ...where,
  ];
}

function column(name: string, [before, differing, after]: Marked): HTMLElement {
  const marked = differing === "" ? null : h("mark", {}, differing);
  return h(
    "div",
    {},
    h("h4", {}, name),
    h("pre", { tabindex: 0, "aria-label": name }, before, marked, after),
  );
}

const MET = { true: "within", false: "not within", null: "perhaps within" } as const;

function growthParts(growth: ToldGrowth): HTMLElement {
  const { cost, measured, apart, required, met, claimed, claim, points, unit } = growth;
  const bound = `${measured}, ${MET[String(met) as keyof typeof MET]} the required ${required}.`;
  return h(
    "section",
    {},
    h("h4", {}, cost === "time" ? "Time" : "Space"),
    h("p", {}, bound, claimed === null ? "" : ` The claim of ${claimed} ${claim}.`),
    apart === null ? null : h("p", {}, `${measured}: ${apart}.`),
    growthPlot(growth),
    h(
      "details",
      {},
      h("summary", {}, `All ${points.length} points`),
      sortableTable(
        `${cost === "time" ? "Time" : "Space"}: ${unit}`,
        [
          { heading: "Size", cell: ({ size }) => size, by: ({ total }) => total },
          {
            heading: "Cost",
            cell: (point) => point.cost.toLocaleString("en-US"),
            by: (point) => point.cost,
            isNumber: true,
          },
          { heading: "Worst family", cell: ({ family }) => family, by: ({ family }) => family },
        ],
        points,
      ),
    ),
  );
}
