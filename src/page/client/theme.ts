import { h } from "./element.ts";

const THEMES = ["system", "light", "dark"] as const;

/** Lets the reader choose between light and dark; at first it is as the system has it. */
export function themeChoice(): HTMLElement {
  const choice = h("select", { id: "theme" }, ...THEMES.map((name) => h("option", { value: name }, name)));
  choice.addEventListener("input", () => {
    document.documentElement.dataset["theme"] = choice.value;
  });
  return h("span", { class: "theme" }, h("label", { for: "theme" }, "Colours"), choice);
}
