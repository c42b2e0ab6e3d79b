import type { PageIndex } from "../page-data.ts";
import { h } from "./element.ts";
import { linkTo, readRoute } from "./routes.ts";
import { themeChoice } from "./theme.ts";
import { unpack } from "./unpack.ts";
import { costs } from "./views/costs.ts";
import { curves } from "./views/curves.ts";
import { heatMap } from "./views/heat-map.ts";
import { models } from "./views/models.ts";
import { pairs } from "./views/pairs.ts";
import { problem } from "./views/problem.ts";
import type { View } from "./views/view.ts";

const VIEWS = {
  models: { name: "Models", view: models },
  problems: { name: "Problems", view: heatMap },
  pairs: { name: "Pairs", view: pairs },
  samples: { name: "More samples", view: curves },
  costs: { name: "Costs", view: costs },
} as const satisfies Record<string, { name: string; view: View }>;

const links = Object.entries(VIEWS).map(([view, { name }]) => h("a", { href: linkTo(view) }, name));
const main = h("main", { id: "main", tabindex: -1 });

void start();

async function start(): Promise<void> {
  const index = await unpack<PageIndex>("index");
  if (index === null) return;
  const skip = h("a", { href: "#main", class: "skip", click: toMain }, "Skip to the content");
  const name = h("a", { href: linkTo("models"), class: "name" }, "Assay");
  const nav = h("nav", { "aria-label": "Views" }, ...links);
  const header = h("header", {}, name, nav, themeChoice());
  document.querySelector("#page")?.replaceChildren(skip, header, main);
  await show(index, false);
  globalThis.addEventListener("hashchange", () => void show(index, true));
}

function toMain(event: Event): void {
  event.preventDefault();
  main.focus();
}

let asked = 0;

async function show(index: PageIndex, isMoved: boolean): Promise<void> {
  const turn = (asked += 1);
  main.setAttribute("aria-busy", "true");
  const { view, path } = readRoute(location.hash);
  const current =
    view === "problem" ? "problems" : Object.hasOwn(VIEWS, view) ? (view as keyof typeof VIEWS) : "models";
  const { title, body } = await (view === "problem"
    ? problem(index, path)
    : VIEWS[current].view(index, path));
  // Whoever asked for another view meanwhile does not want this one.
  if (turn !== asked) return;
  const heading = h("h1", { tabindex: -1 }, title);
  main.replaceChildren(heading, ...body);
  main.removeAttribute("aria-busy");
  document.title = `${title} – Assay report, ${index.run}`;
  for (const link of links)
    if (link.getAttribute("href") === linkTo(current)) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  main.dataset["view"] = view === "" ? "models" : view;
  if (!isMoved) return;
  const article = path.length > 2 ? document.querySelector<HTMLElement>("#answer h2") : null;
  article?.setAttribute("tabindex", "-1");
  (article ?? heading).focus();
}
