import type { Method, Parameter, Signature } from "../problem.ts";
import { NODE_OF, nodeComments } from "./node-comments.ts";
import type { Type } from "./type.ts";

type Language = keyof Signature["name"];

/** The signature as an empty function or class in a language, for prompts and for new solutions. */
export function stubOf(signature: Signature, language: Language): string {
  if (signature.mode === "stdio")
    return `${language === "python" ? "#" : "//"} a whole program: reads standard input and prints to standard output\n`;
  const name = signature.name[language];
  const lines =
    signature.methods === null
      ? WRITERS[language].entry(name, signature)
      : WRITERS[language].type(name, signature.methods);
  return `${[...nodeComments(signature, language), ...lines].join("\n")}\n`;
}

interface Writer {
  entry(name: string, signature: Signature): string[];
  type(name: string, methods: readonly Method[]): string[];
}

const PYTHON: Writer = {
  entry: (name, signature) => {
    const [head = "", ...body] = pythonDef(
      name,
      signature.parameters.map(pythonParameter),
      returnOf(signature),
    );
    return [head, ...changeOf(signature).map((words) => `    # ${words}`), ...body];
  },
  type: (name, methods) => [`class ${name}:`, ...spaced(methods.map(pythonMethod))],
};

const JAVASCRIPT: Writer = {
  entry: (name, signature) => [
    ...jsdoc(signature.parameters, returnOf(signature)),
    `function ${name}(${signature.parameters.map(nameOf).join(", ")}) {`,
    ...changeOf(signature).map((words) => `    // ${words}`),
    "}",
  ],
  type: (name, methods) => [`class ${name} {`, ...spaced(methods.map(javascriptMethod)), "}"],
};

const TYPESCRIPT: Writer = {
  entry: (name, signature) => [
    `function ${name}(${signature.parameters.map(typedParameter).join(", ")}): ${typescriptOrVoid(returnOf(signature))} {`,
    ...changeOf(signature).map((words) => `    // ${words}`),
    "}",
  ],
  type: (name, methods) => [`class ${name} {`, ...spaced(methods.map(typescriptMethod)), "}"],
};

const WRITERS: Record<Language, Writer> = { python: PYTHON, javascript: JAVASCRIPT, typescript: TYPESCRIPT };

function returnOf({ mutates, returns }: Signature): Type | null {
  return mutates === undefined ? returns : null;
}

function changeOf({ mutates }: Signature): string[] {
  return mutates === undefined ? [] : [`changes ${mutates} in place`];
}

function pythonMethod({ name, parameters, returns }: Method): string[] {
  const named = name === "constructor" ? "__init__" : name;
  return pythonDef(named, ["self", ...parameters.map(pythonParameter)], returns);
}

function pythonDef(name: string, parameters: readonly string[], returns: Type | null): string[] {
  return [
    `def ${name}(${parameters.join(", ")})${returns?.kind === "any" ? "" : ` -> ${returns === null ? "None" : pythonType(returns)}`}:`,
    "    ...",
  ];
}

function javascriptMethod({ name, parameters, returns }: Method): string[] {
  return [...jsdoc(parameters, returns), `${name}(${parameters.map(nameOf).join(", ")}) {`, "}"];
}

function typescriptMethod({ name, parameters, returns }: Method): string[] {
  const result = name === "constructor" ? "" : `: ${typescriptOrVoid(returns)}`;
  return [`${name}(${parameters.map(typedParameter).join(", ")})${result} {`, "}"];
}

function jsdoc(parameters: readonly Parameter[], returns: Type | null): string[] {
  const takes = parameters.map(({ name, type }) => ` * @param {${typescriptType(type)}} ${name}`);
  const gives = returns === null ? [] : [` * @returns {${typescriptType(returns)}}`];
  return takes.length + gives.length === 0 ? [] : ["/**", ...takes, ...gives, " */"];
}

function spaced(blocks: readonly string[][]): string[] {
  return blocks.flatMap((block, index) => [
    ...(index === 0 ? [] : [""]),
    ...block.map((line) => `    ${line}`),
  ]);
}

function nameOf({ name }: Parameter): string {
  return name;
}

function pythonParameter({ name, type }: Parameter): string {
  // A hint that says nothing would be one name more to import.
  return type.kind === "any" ? name : `${name}: ${pythonType(type)}`;
}

function typedParameter({ name, type }: Parameter): string {
  return `${name}: ${typescriptType(type)}`;
}

/** A type as Python writes it in a hint. */
function pythonType(type: Type): string {
  switch (type.kind) {
    case "int":
    case "float":
    case "bool":
    case "bytes":
      return type.kind;
    case "any":
      return "object";
    case "string":
      return "str";
    case "list":
    case "set":
      return `${type.kind}[${pythonType(type.item)}]`;
    case "tuple":
      return `tuple[${type.items.map(pythonType).join(", ")}]`;
    case "map":
      return `dict[${pythonType(type.key)}, ${pythonType(type.value)}]`;
    case "linked-list":
    case "binary-tree":
      return `${NODE_OF[type.kind]} | None`;
    case "optional":
      return `${pythonType(type.item)} | None`;
  }
}

function typescriptOrVoid(type: Type | null): string {
  return type === null ? "void" : typescriptType(type);
}

/** A type as TypeScript writes it, and JSDoc too. */
function typescriptType(type: Type): string {
  switch (type.kind) {
    case "int":
    case "float":
      return "number";
    case "any":
      return "any";
    case "bool":
      return "boolean";
    case "string":
      return "string";
    case "bytes":
      return "Uint8Array";
    case "list": {
      const item = typescriptType(type.item);
      return item.includes(" | ") ? `(${item})[]` : `${item}[]`;
    }
    case "set":
      return `Set<${typescriptType(type.item)}>`;
    case "tuple":
      return `[${type.items.map(typescriptType).join(", ")}]`;
    case "map":
      return `Map<${typescriptType(type.key)}, ${typescriptType(type.value)}>`;
    case "linked-list":
    case "binary-tree":
      return `${NODE_OF[type.kind]} | null`;
    case "optional":
      return `${typescriptType(type.item)} | null`;
  }
}
