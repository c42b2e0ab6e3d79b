import { type Definition, EXPORTS, UNNAMED } from "./definition.ts";

const MODIFIERS =
  "(?:(?:export|default|declare|abstract|public|private|protected|static|async|override|readonly)\\s+)*";
const FUNCTION = new RegExp(`^${MODIFIERS}function\\s*(?:\\*\\s*)?([\\w$]+)`);
const CLASS = new RegExp(`^${MODIFIERS}class\\s+(?!extends\\b)([\\w$]+)`);
const VARIABLE = /^(?:export\s+)?(?:const|let|var)\s+([\w$]+)([\s\S]*)$/;
const ASSIGNMENT = /^((?:globalThis|window|module\.exports|exports)\.)?([\w$]+)\s*=(?![=>])([\s\S]*)$/;
const EXPORTED = /^(?:exports\s*=\s*)?module\.exports\s*=(?![=>])\s*(?:exports\s*=\s*)?/;
const EXPORTED_BY_DEFAULT = /^export\s+default\s+/;
const UNNAMED_FUNCTION = /^(?:async\s+)?(?:function\s*(?:\*\s*)?\(|\(.*=>|[\w$]+\s*=>)/;
const UNNAMED_CLASS = /^class\s*(?:extends\b|$)/;
const ON_PROTOTYPE = /^([\w$]+)\.prototype\.([\w$]+)\s*=(?![=>])/;
const OWNING_OBJECT =
  /^(?:(?:exports\s*=\s*)?(module\.exports)|([\w$]+)\.prototype)\s*=\s*(?:exports\s*=\s*)?$/;
const METHOD = new RegExp(`^${MODIFIERS}(?:\\*\\s*)?([\\w$]+)\\s*(?:<[^>]*>\\s*)?\\(`);
const PROPERTY = new RegExp(`^${MODIFIERS}([\\w$]+)\\s*(?::[^=]*)?=(?!=)`);
const OBJECT_METHOD = /(?:^|,)\s*(?:async\s+)?(?:\*\s*)?([\w$]+)\s*\([^()]*\)\s*(?::[^()]*)?$/;
const OBJECT_PROPERTY = /(?:^|,)\s*([\w$]+)\s*:(?!\s*\1\s*(?:,|$))/g;
const IMPORT = /^import\s+(?:type\s+)?([\w$]+)/;

/** What has members: a class body, or an object that is exported or made a prototype. */
interface Owner {
  readonly name: string;
  readonly kind: "class" | "object";
}

/**
 * The definitions in a JavaScript or TypeScript source whose literals are masked; nesting is read off the braces. What
 * starts a line without indentation counts as top level even where the braces do not add up.
 */
export function findScriptDefinitions(masked: string): Definition[] {
  const definitions: Definition[] = [];
  let depth = 0;
  let owner: Owner | null = null;
  for (const { text, atMargin, mark } of statementHeads(masked)) {
    const found = depth === 0 || atMargin ? topLevelDefinition(text) : null;
    const opened = depth === 0 || atMargin ? ownerOpened(text, mark, found) : null;
    if (found !== null) definitions.push(found);
    else if (opened === null && depth === 1 && owner !== null)
      definitions.push(...membersIn(text, mark, owner));
    if (opened !== null) [owner, depth] = [opened, 0];
    if (mark === "{") depth += 1;
    if (mark === "}") depth = Math.max(0, depth - 1);
    if (mark === "}" && depth === 0) owner = null;
  }
  return definitions;
}

function ownerOpened(text: string, mark: string, found: Definition | null): Owner | null {
  if (found?.kind === "class") return { name: found.name, kind: "class" };
  const object = mark === "{" ? OWNING_OBJECT.exec(text) : null;
  const name = object?.[1] ?? object?.[2];
  return name === undefined ? null : { name, kind: "object" };
}

function membersIn(text: string, mark: string, { name: owner, kind }: Owner): Definition[] {
  const names = kind === "class" ? [memberName(text)] : propertyNames(text, mark);
  return names.flatMap((name) => (name === undefined ? [] : [{ name, kind: "function", owner }]));
}

function memberName(text: string): string | undefined {
  return (METHOD.exec(text) ?? PROPERTY.exec(text))?.[1];
}

// `{ name }` and `{ name: name }` define nothing: they mention what is defined elsewhere.
function propertyNames(text: string, mark: string): (string | undefined)[] {
  const method = mark === "{" ? OBJECT_METHOD.exec(text)?.[1] : undefined;
  return [method, ...Array.from(text.matchAll(OBJECT_PROPERTY), (match) => match[1])];
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

function topLevelDefinition(text: string): Definition | null {
  const exported = EXPORTED.exec(text);
  if (exported !== null) {
    const value = text.slice(exported[0].length);
    const declared = declaration(value) ?? unnamed(value);
    return declared && { ...declared, owner: EXPORTS };
  }
  const [, owner, member] = ON_PROTOTYPE.exec(text) ?? [];
  if (owner !== undefined && member !== undefined) return { name: member, kind: "function", owner };
  const byDefault = EXPORTED_BY_DEFAULT.exec(text);
  return declaration(text) ?? (byDefault ? unnamed(text.slice(byDefault[0].length)) : assignment(text));
}

function unnamed(value: string): Definition | null {
  if (UNNAMED_FUNCTION.test(value)) return { name: UNNAMED, kind: "function", owner: EXPORTS };
  return UNNAMED_CLASS.test(value) ? { name: UNNAMED, kind: "class", owner: EXPORTS } : null;
}

function declaration(text: string): Definition | null {
  const named = FUNCTION.exec(text)?.[1];
  if (named !== undefined) return { name: named, kind: "function", owner: null };
  const classed = CLASS.exec(text)?.[1];
  if (classed !== undefined) return { name: classed, kind: "class", owner: null };
  const imported = IMPORT.exec(text)?.[1];
  return imported === undefined ? null : { name: imported, kind: "import", owner: null };
}

function assignment(text: string): Definition | null {
  const [, variable, initial = ""] = VARIABLE.exec(text) ?? [];
  if (variable !== undefined) return { name: variable, kind: kindOf(initial), owner: null };
  const [, holder = "", name, value = ""] = ASSIGNMENT.exec(text) ?? [];
  if (name === undefined || value.trim() === name) return null;
  return { name, kind: kindOf(value), owner: holder.includes("exports") ? EXPORTS : null };
}

function kindOf(written: string): Definition["kind"] {
  const value = written.trimStart();
  if (/^=?\s*require\s*\(/.test(value)) return "import";
  if (/=>|\bfunction\b/.test(value)) return "function";
  return /^=?\s*class\b/.test(value) ? "class" : "value";
}
