import type { Definition } from "./definition.ts";

const MODIFIERS =
  "(?:(?:export|default|declare|abstract|public|private|protected|static|async|override|readonly)\\s+)*";
const FUNCTION = new RegExp(`^${MODIFIERS}function\\s*(?:\\*\\s*)?([\\w$]+)`);
const CLASS = new RegExp(`^${MODIFIERS}class\\s+([\\w$]+)`);
const VARIABLE = /^(?:export\s+)?(?:const|let|var)\s+([\w$]+)([\s\S]*)$/;
const ASSIGNMENT = /^(?:globalThis\.|window\.|module\.exports\.|exports\.)?([\w$]+)\s*=(?![=>])([\s\S]*)$/;
const METHOD = new RegExp(`^${MODIFIERS}(?:\\*\\s*)?([\\w$]+)\\s*(?:<[^>]*>\\s*)?\\(`);
const PROPERTY = new RegExp(`^${MODIFIERS}([\\w$]+)\\s*(?::[^=]*)?=(?!=)`);
const IMPORT = /^import\s+(?:type\s+)?([\w$]+)/;

/**
 * The definitions in a JavaScript or TypeScript source whose literals are masked; nesting is read off the braces. What
 * starts a line without indentation counts as top level even where the braces do not add up.
 */
export function findScriptDefinitions(masked: string): Definition[] {
  const definitions: Definition[] = [];
  let depth = 0;
  let owner: string | null = null;
  for (const { text, atMargin, mark } of statementHeads(masked)) {
    const found = depth === 0 || atMargin ? topLevelDefinition(text) : null;
    const member = found === null && depth === 1 && owner !== null ? memberName(text) : undefined;
    if (found !== null) definitions.push({ ...found, owner: null });
    if (member !== undefined) definitions.push({ name: member, kind: "function", owner });
    if (found?.kind === "class") [owner, depth] = [found.name, 0];
    if (mark === "{") depth += 1;
    if (mark === "}") depth = Math.max(0, depth - 1);
    if (mark === "}" && depth === 0) owner = null;
  }
  return definitions;
}

function memberName(text: string): string | undefined {
  return (METHOD.exec(text) ?? PROPERTY.exec(text))?.[1];
}

interface Head {
  /** A piece of source between two of: line end, semicolon, brace. */
  readonly text: string;
  readonly atMargin: boolean;
  /** What ended it. */
  readonly mark: string;
}

function* statementHeads(masked: string): Generator<Head> {
  let atLineStart = true;
  for (const match of masked.matchAll(/([^\n;{}]*)([\n;{}]|$)/g)) {
    const [, piece = "", mark = ""] = match;
    const text = piece.trim();
    yield { text, mark, atMargin: atLineStart && text !== "" && !/^\s/.test(piece) };
    atLineStart = mark === "\n";
  }
}

function topLevelDefinition(text: string): { name: string; kind: Definition["kind"] } | null {
  const named = FUNCTION.exec(text)?.[1];
  if (named !== undefined) return { name: named, kind: "function" };
  const classed = CLASS.exec(text)?.[1];
  if (classed !== undefined) return { name: classed, kind: "class" };
  const imported = IMPORT.exec(text)?.[1];
  if (imported !== undefined) return { name: imported, kind: "import" };
  const [, name, value = ""] = VARIABLE.exec(text) ?? ASSIGNMENT.exec(text) ?? [];
  if (name === undefined) return null;
  return {
    name,
    kind: /=>|\bfunction\b/.test(value) ? "function" : /^=?\s*class\b/.test(value) ? "class" : "value",
  };
}
