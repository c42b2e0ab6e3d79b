import hljs from "highlight.js/lib/core";
import javascript from "highlight.js/lib/languages/javascript";
import python from "highlight.js/lib/languages/python";
import typescript from "highlight.js/lib/languages/typescript";
import { h } from "./element.ts";
import { scrolling } from "./sortable-table.ts";

hljs.registerLanguage("javascript", javascript);
hljs.registerLanguage("python", python);
hljs.registerLanguage("typescript", typescript);

interface Scope {
  readonly scope?: string;
  readonly children: readonly (Scope | string)[];
}

// Longer code is shown plain: to colour it would hold the page up.
const MOST_COLOURED = 100_000;

/** Code with its words coloured. */
export function codeBlock(code: string, language: string | null, label: string): HTMLElement {
  const known = language !== null && hljs.getLanguage(language) !== undefined;
  const parts = known && code.length <= MOST_COLOURED ? coloured(code, language) : [code];
  return scrolling(label, h("pre", {}, h("code", {}, ...parts)));
}

// The tree, not the HTML that is made of it: nothing here reads markup.
function coloured(code: string, language: string): (Node | string)[] {
  const { _emitter: emitter } = hljs.highlight(code, { language, ignoreIllegals: true });
  return nodesOf((emitter as unknown as { readonly rootNode: Scope }).rootNode);
}

function nodesOf({ children }: Scope): (Node | string)[] {
  return children.map((child) =>
    typeof child === "string"
      ? child
      : h("span", { class: `code-${child.scope?.split(".")[0] ?? "plain"}` }, ...nodesOf(child)),
  );
}
