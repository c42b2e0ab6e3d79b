import type { Language } from "#sandbox";

const TAGS: Readonly<Record<Language, readonly string[]>> = {
  python: ["python", "py", "python2", "python3", "py2", "py3", "ipython", "ipython3", "pycon", "pyi", "sage"],
  javascript: ["javascript", "js", "jsx", "node", "nodejs", "mjs", "cjs", "ecmascript", "es6"],
  typescript: ["typescript", "ts", "tsx", "mts", "cts", "deno"],
};

const OTHER_TAGS = (
  "ada asm assembly awk bash bat batch bf c c# c++ clj clojure cmake cmd cpp cs csharp css csv cuda cxx d dart diff " +
  "dockerfile elixir erlang ex f# fish fortran fsharp go golang graphql groovy haskell hs html java json json5 jsonc " +
  "jsonl julia kotlin kt latex lisp lua makefile mathematica matlab mermaid mysql nim objc ocaml pascal perl php pl " +
  "postgresql powershell prolog ps1 r racket rb rs ruby rust sas scala scheme scss sh shell solidity sql svg swift tex " +
  "toml vb verilog vhdl xml yaml yml zig zsh"
).split(" ");

const LANGUAGE_OF_TAG: ReadonlyMap<string, Language | "other"> = new Map([
  ...OTHER_TAGS.map((tag): [string, "other"] => [tag, "other"]),
  ...Object.entries(TAGS).flatMap(([language, tags]) =>
    tags.map((tag): [string, Language] => [tag, language as Language]),
  ),
]);

/** The first word of a fence's info string: `python` for "```{.Python title=a.py}". */
export function tagOf(info: string): string {
  const word = /^\s*(?:\{\s*)?\.?(?:lang(?:uage)?-)?([\w#+]{1,30})/.exec(info);
  return word?.[1]?.toLowerCase() ?? "";
}

/** The language that a fence's tag names; "other" for one that we do not run, null where it names none. */
export function languageOfTag(tag: string): Language | "other" | null {
  return LANGUAGE_OF_TAG.get(tag) ?? null;
}

const PYTHON_LINE =
  /^\s*(?:(?:async\s+)?def\s+\w+\s*[([]|class\s+\w[^{]*:|from\s+[\w.]+\s+import\b|import\s+[\w.]+(?:\s+as\s+\w+|\s*,|\s*$)|elif\b|except\b|pass\s*$|(?:if|for|while|with|try|else|finally)\b[^{]*:\s*(?:#|$)|@\w|print\(|raise\s+\w|>>>)/;
const JAVASCRIPT_LINE =
  /^\s*(?:(?:export\s+)?(?:default\s+)?(?:async\s+)?function\b|(?:export\s+)?(?:const|let|var)\s+[\w$[{]|(?:export\s+)?(?:abstract\s+)?class\s+[\w$][^:{]*\{|\}|(?:if|for|while|switch)\s*\(|console\.|\/\/|\/\*|"use strict"|import\b[^;]*\bfrom\s*['"]|interface\s+\w|module\.exports)|(?:=>|;|\{)$/;

const TYPE =
  "(?:(?:number|string|boolean|any|unknown|never|bigint|readonly)\\b|Array<|Map<|Set<|Record<|Promise<)";
const TYPE_ANNOTATION = new RegExp(
  `[)\\w\\]]\\??:\\s{0,4}(?:${TYPE}|void\\b|\\w{1,40}\\[\\])|^\\s*(?:export\\s+)?(?:interface|type)\\s+\\w[^({;]*[={]|\\bas\\s${TYPE}|\\bnew\\s(?:Map|Set|Array)<|\\)\\s{0,4}:\\s{0,4}[A-Z]\\w{0,40}(?:<[^>]{0,80}>)?(?:\\s\\|\\s\\w{1,40})?\\s{0,4}(?:\\{|=>)`,
);

/** The language that a piece of code looks like; null where nothing in it looks like code. */
export function guessLanguage(lines: readonly string[]): Language | null {
  const python = lines.filter((line) => PYTHON_LINE.test(line.trimEnd())).length;
  const javascript = lines.filter((line) => JAVASCRIPT_LINE.test(line.trimEnd())).length;
  if (python === 0 && javascript === 0) return null;
  if (python >= javascript) return "python";
  return hasTypeAnnotations(lines) ? "typescript" : "javascript";
}

/** Whether a JavaScript program says types, which makes it TypeScript. */
export function hasTypeAnnotations(lines: readonly string[]): boolean {
  return lines.some((line) => TYPE_ANNOTATION.test(line));
}
