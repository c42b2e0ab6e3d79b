import type { Definition } from "./definition.ts";

interface Scope {
  readonly indent: number;
  readonly name: string;
  readonly kind: "function" | "class";
}

/** The definitions in a Python source whose literals are masked; nesting is read off the indentation. */
export function findPythonDefinitions(masked: string): Definition[] {
  const definitions: Definition[] = [];
  const scopes: Scope[] = [];
  for (const line of masked.split("\n")) {
    const text = line.trim();
    if (text === "") continue;
    const indent = line.length - line.trimStart().length;
    while ((scopes.at(-1)?.indent ?? -1) >= indent) scopes.pop();
    const found = definitionsIn(text);
    if (isVisible(scopes)) {
      const owner = scopes[0]?.name ?? null;
      for (const one of found) definitions.push({ ...one, owner });
    }
    const scope = found[0];
    if (scope?.opens === true) scopes.push({ indent, name: scope.name, kind: scope.kind });
  }
  return definitions;
}

function isVisible(scopes: readonly Scope[]): boolean {
  return scopes.length === 0 || (scopes.length === 1 && scopes[0]?.kind === "class");
}

type Found =
  | { readonly name: string; readonly kind: "function" | "class"; readonly opens: boolean }
  | { readonly name: string; readonly kind: "value" | "import"; readonly opens: false };

function definitionsIn(text: string): Found[] {
  const defined = /^(?:async\s+)?(def|class)\s+([^\s([:]+)/.exec(text);
  if (defined !== null)
    return [{ name: defined[2] ?? "", kind: defined[1] === "def" ? "function" : "class", opens: true }];
  const imported = /^(?:from\s+\S+\s+)?import\s+(\S[\s\S]*)$/.exec(text);
  if (imported !== null) return importedNames(imported[1] ?? "");
  const assigned = /^([^\s=:([.,]+)\s*(?::[^=]*)?=(?!=)\s*(lambda\b)?/.exec(text);
  if (assigned === null) return [];
  return [{ name: assigned[1] ?? "", kind: assigned[2] === undefined ? "value" : "function", opens: false }];
}

function importedNames(list: string): Found[] {
  return list.split(",").map((item) => {
    const words = item.replace(/[()]/g, " ").trim().split(/\s+/);
    const name = words.length === 3 ? words[2] : words[0]?.split(".")[0];
    return { name: name ?? "", kind: "import", opens: false };
  });
}
