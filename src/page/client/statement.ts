import { lexer, type Token, type Tokens } from "marked";
import { h } from "./element.ts";

/** A statement's Markdown as elements. Links are shown and lead nowhere; HTML is shown as it is written. */
export function statement(markdown: string): Node[] {
  // The title stands above already.
  return lexer(markdown)
    .filter((token, at) => !(at === 0 && token.type === "heading"))
    .flatMap(blockOf);
}

function blockOf(token: Token): Node[] {
  switch (token.type) {
    case "space":
      return [];
    case "heading":
      return [h("h3", {}, ...inline((token as Tokens.Heading).tokens))];
    case "code":
      return [h("pre", { tabindex: 0 }, (token as Tokens.Code).text)];
    case "blockquote":
      return [h("blockquote", {}, ...(token as Tokens.Blockquote).tokens.flatMap(blockOf))];
    case "list": {
      const { ordered, items } = token as Tokens.List;
      return [
        h(ordered ? "ol" : "ul", {}, ...items.map(({ tokens }) => h("li", {}, ...tokens.flatMap(blockOf)))),
      ];
    }
    case "text":
      return inline((token as Tokens.Text).tokens ?? [token]).map((child) =>
        typeof child === "string" ? document.createTextNode(child) : child,
      );
    case "paragraph":
      return [h("p", {}, ...inline((token as Tokens.Paragraph).tokens))];
    default:
      return [h("pre", { tabindex: 0 }, token.raw.trimEnd())];
  }
}

function inline(tokens: readonly Token[] = []): (Node | string)[] {
  return tokens.map((token) => {
    switch (token.type) {
      case "codespan":
        return h("code", {}, (token as Tokens.Codespan).text);
      case "strong":
        return h("strong", {}, ...inline((token as Tokens.Strong).tokens));
      case "em":
        return h("em", {}, ...inline((token as Tokens.Em).tokens));
      case "escape":
        return (token as Tokens.Escape).text;
      default:
        return token.raw;
    }
  });
}
