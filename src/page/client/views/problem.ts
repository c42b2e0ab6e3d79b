import { escapeText } from "../../../report/escape.ts";
import type { PageIndex, ProblemPage, ToldAnswer } from "../../page-data.ts";
import { answerArticle } from "../answer-article.ts";
import { h } from "../element.ts";
import { nameCell } from "../name-cell.ts";
import { linkTo } from "../routes.ts";
import { captioned } from "../sortable-table.ts";
import { statement } from "../statement.ts";
import { unpack } from "../unpack.ts";
import { MARK_INFO } from "../words.ts";
import type { View } from "./view.ts";

/** One problem: its statement, every answer at a glance, and one of them whole. */
export const problem: View = async (index, [id = "", model, key]) => {
  const at = index.problems.findIndex((facts) => facts.id === id);
  const page = await unpack<ProblemPage>(`problem-${at}`);
  const facts = index.problems[at];
  if (page === null || facts === undefined)
    return { title: "No such problem", body: [h("p", {}, `This run has no problem ${id}.`)] };
  const shown = chosen(index, page, model, key);
  return {
    title: facts.title,
    body: [
      h(
        "p",
        { class: "facts" },
        `${facts.id} · ${facts.difficulty} · ${facts.tags.join(", ")} · required: time ${facts.required.time}, space ${facts.required.space}`,
      ),
      neighbours(index, at),
      statementBox(page, shown === null),
      answersTable(index, page, id, shown),
      ...(shown === null
        ? [h("p", {}, "There is no such answer.")]
        : [answerArticle(page, shown, escapeText(index.models[shown.model]?.model ?? ""))]),
    ],
  };
};

function chosen(index: PageIndex, page: ProblemPage, model: string | undefined, key: string | undefined) {
  const own = page.answers.filter(
    (answer) => model === undefined || index.models[answer.model]?.model.toWellFormed() === model,
  );
  return own.find((answer) => key === undefined || answer.key === key) ?? null;
}

function neighbours({ problems }: PageIndex, at: number): HTMLElement {
  const link = (id: string | undefined, words: string) =>
    id === undefined ? null : h("a", { href: linkTo("problem", id) }, words);
  return h(
    "nav",
    { "aria-label": "Other problems", class: "neighbours" },
    link(problems[at - 1]?.id, `← ${problems[at - 1]?.id}`),
    link(problems[at + 1]?.id, `${problems[at + 1]?.id} →`),
  );
}

function statementBox({ statement: text }: ProblemPage, isOpen: boolean): HTMLElement {
  const body =
    text === null
      ? [h("p", {}, "The statement is not at hand as it was asked; assay report --problems DIR adds it.")]
      : statement(text);
  return h("details", { class: "statement", open: isOpen }, h("summary", {}, "Statement"), ...body);
}

function answersTable(index: PageIndex, { answers }: ProblemPage, id: string, shown: ToldAnswer | null) {
  const caption = "Answers";
  const rows = index.models.map(({ model }, at) => {
    const own = answers.filter((answer) => answer.model === at);
    const links = own.map((answer) =>
      h(
        "a",
        {
          ...{ class: `chip ${answer.mark}`, href: linkTo("problem", id, model, answer.key) },
          ...{ title: answer.verdict, "aria-current": answer === shown ? "true" : null },
        },
        `${MARK_INFO[answer.mark].sign} ${answer.name}`,
      ),
    );
    const chips = own.length === 0 ? "none" : h("div", { class: "chips" }, ...links);
    return h("tr", {}, nameCell(model), h("td", {}, chips));
  });
  const heads = ["Model", "Its answers"].map((name) => h("th", { scope: "col" }, name));
  const table = h(
    "table",
    { class: "answers" },
    h("thead", {}, h("tr", {}, ...heads)),
    h("tbody", {}, ...rows),
  );
  const legend = Object.entries(MARK_INFO).map(([mark, { sign, words }]) =>
    h("li", {}, h("span", { class: `chip ${mark}`, "aria-hidden": "true" }, sign), words),
  );
  return h("section", {}, captioned(caption, table), h("ul", { class: "legend" }, ...legend));
}
