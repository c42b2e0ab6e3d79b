import { escapeText } from "../../report/escape.ts";
import { h } from "./element.ts";

/** The name of a row, which may go on below after a stroke: names of models are long, and screens may be narrow. What would hide in it is spelt out. */
export function nameCell(name: Node | string): HTMLElement {
  if (typeof name !== "string") return h("th", { scope: "row" }, name);
  const parts = escapeText(name)
    .split(/(?<=[/_-])/)
    .flatMap((part) => [h("wbr"), part]);
  return h("th", { scope: "row" }, ...parts.slice(1));
}
