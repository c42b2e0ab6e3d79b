import type { LiveRun } from "../live-run.ts";
import { h } from "./element.ts";
import { captioned } from "./sortable-table.ts";
import { themeChoice } from "./theme.ts";

const HEADINGS = ["Run", "State", "Started", "Models", "Replies", "Cost", "Best pass@1"];

const body = h("tbody");
const told = h("p", { role: "status", class: "told" }, "waiting for the server");
const shown = new Map<string, { readonly text: string; readonly row: HTMLElement }>();

start();

function start(): void {
  const heads = HEADINGS.map((name) => h("th", { scope: "col" }, name));
  const table = h("table", {}, h("thead", {}, h("tr", {}, ...heads)), body);
  const header = h(
    "header",
    {},
    h("span", { class: "name" }, "Assay"),
    h("nav", { "aria-label": "Views" }),
    themeChoice(),
  );
  const main = h(
    "main",
    { id: "main" },
    h("h1", {}, "Runs"),
    told,
    captioned("Newest first; kept up to date", table),
  );
  document.querySelector("#page")?.replaceChildren(header, main);
  const events = new EventSource("/events");
  events.addEventListener("message", ({ data }) => show(JSON.parse(String(data)) as readonly LiveRun[]));
  events.addEventListener("error", () => {
    told.textContent = "the server does not answer; trying again";
  });
}

function show(runs: readonly LiveRun[]): void {
  told.textContent = `${runs.length} ${runs.length === 1 ? "run" : "runs"}`;
  // A row that says what it said stays, and with it the reader's place.
  const rows = runs.map((run) => {
    const text = JSON.stringify(run);
    const known = shown.get(run.name);
    const row = known?.text === text ? known.row : rowOf(run);
    shown.set(run.name, { text, row });
    return row;
  });
  const isSame = rows.length === body.rows.length && rows.every((row, at) => row === body.rows[at]);
  if (!isSame) body.replaceChildren(...rows);
}

function rowOf({ name, href, state, started, models, replies, expected, cost, best }: LiveRun): HTMLElement {
  return h(
    "tr",
    {},
    h("th", { scope: "row" }, href === null ? name : h("a", { href }, name)),
    ...[state, started, models].map((words) => h("td", {}, words)),
    h("td", {}, ...progress(replies, expected)),
    ...[cost, best].map((words) => h("td", {}, words)),
  );
}

function progress(replies: number | null, expected: number | null): (Node | string)[] {
  if (replies === null) return ["–"];
  if (expected === null || expected === 0) return [String(replies)];
  const label = `${replies} of ${expected} replies`;
  return [
    h("progress", { value: replies, max: expected, "aria-label": label }),
    ` ${replies} of ${expected}`,
  ];
}
