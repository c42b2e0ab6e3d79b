import {
  parse,
  type ExportDefaultDeclaration,
  type ExportSpecifier,
  type ImportDeclaration,
  type ModuleDeclaration,
  type Program,
  type Statement,
} from "acorn";

/** Either the source as CommonJS, or the module that it asks for in vain. */
export type CommonJs = { readonly source: string } | { readonly imports: string; readonly line: number };

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const OPTIONS = { ecmaVersion: "latest", locations: true } as const;

/**
 * Turns ES module syntax into CommonJS, in place, so that lines stay where they are. A source without top-level `import`
 * or `export`, or that does not parse, is given back as it is: V8 has the last word on what is a script. What is imported of the
 * modules that are offered is required.
 */
export function toCommonJs(source: string, offered: readonly string[] = []): CommonJs {
  if (!/\b(?:import|export)\b/.test(source)) return { source };
  const program = parseModule(source);
  if (program === null) return { source };
  const declarations = program.body.filter(isModuleSyntax);
  if (declarations.length === 0) return { source };
  const asked = declarations.find((one) => hasSource(one) && !isOffered(one, offered));
  if (asked !== undefined && hasSource(asked))
    return { imports: String(asked.source?.value), line: asked.loc?.start.line ?? 1 };
  const edits = declarations.flatMap((declaration) => editsFor(declaration, source.length));
  // A module is strict, and the directive has to come first.
  return { source: `"use strict";${applyEdits(source, edits)}` };
}

function parseModule(source: string): Program | null {
  try {
    return parse(source, { ...OPTIONS, sourceType: "module" });
  } catch {
    return null;
  }
}

function isModuleSyntax(node: Statement | ModuleDeclaration): node is ModuleDeclaration {
  return /^(?:Import|Export)/.test(node.type);
}

function hasSource(node: ModuleDeclaration): node is Exclude<ModuleDeclaration, ExportDefaultDeclaration> {
  return node.type !== "ExportDefaultDeclaration" && node.source !== null && node.source !== undefined;
}

function editsFor(node: ModuleDeclaration, sourceEnd: number): Edit[] {
  switch (node.type) {
    case "ImportDeclaration":
      return [{ start: node.start, end: node.end, text: requirement(node) }];
    case "ExportAllDeclaration":
      return [];
    case "ExportDefaultDeclaration":
      return editsForDefault(node, sourceEnd);
    case "ExportNamedDeclaration":
      if (node.declaration) return [{ start: node.start, end: node.declaration.start, text: "" }];
      return [{ start: node.start, end: node.end, text: node.specifiers.map(assignment).join("") + ";" }];
  }
}

function isOffered(node: ModuleDeclaration, offered: readonly string[]): boolean {
  if (node.type !== "ImportDeclaration") return false;
  return offered.includes(String(node.source.value).replace(/^node:/, ""));
}

/** The import of a CommonJS module: as a whole by default or by `*`, or names of it. */
function requirement({ specifiers, source }: ImportDeclaration): string {
  const module = `require(${JSON.stringify(source.value)})`;
  if (specifiers.length === 0) return `${module};`;
  const bindings = specifiers.map((specifier) => {
    if (specifier.type !== "ImportSpecifier") return `${specifier.local.name} = ${module}`;
    const { imported, local } = specifier;
    const name = imported.type === "Identifier" ? imported.name : JSON.stringify(imported.value);
    return `{ ${name}: ${local.name} } = ${module}`;
  });
  return `const ${bindings.join(", ")};`;
}

function assignment({ exported, local }: ExportSpecifier): string {
  const name = exported.type === "Identifier" ? exported.name : String(exported.value);
  const value = local.type === "Identifier" ? local.name : "undefined";
  return `;exports[${JSON.stringify(name)}] = ${value}`;
}

function editsForDefault({ declaration, start, end }: ExportDefaultDeclaration, sourceEnd: number): Edit[] {
  const named = "id" in declaration && declaration.type.endsWith("Declaration") ? declaration.id : null;
  if (named)
    return [
      { start, end: declaration.start, text: "" },
      { start: sourceEnd, end: sourceEnd, text: `\n;exports.default = ${named.name}` },
    ];
  return [
    { start, end: declaration.start, text: "exports.default = " },
    { start: end, end, text: ";" },
  ];
}

function applyEdits(source: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    result += source.slice(at, start) + text + source.slice(start, end).replace(/[^\n]/g, "");
    at = end;
  }
  return result + source.slice(at);
}
