import { suggestName } from "../nearest-name.ts";
import type { Type } from "./type.ts";

/** A text that names no type; says what is wrong with it. */
export class TypeTextError extends Error {
  override readonly name = "TypeTextError";
}

const ANY_LENGTH = { minLength: 0, maxLength: Infinity };
const ANY_NUMBER = { min: -Infinity, max: Infinity };

const SCALARS = {
  int: { kind: "int", ...ANY_NUMBER },
  float: { kind: "float", ...ANY_NUMBER },
  bool: { kind: "bool" },
  string: { kind: "string", ...ANY_LENGTH, alphabet: "" },
  bytes: { kind: "bytes", ...ANY_LENGTH },
  any: { kind: "any" },
} as const satisfies Record<string, Type>;

const CONTAINERS = {
  list: { arity: 1, make: ([item]) => ({ kind: "list", item, ...ANY_LENGTH }) },
  set: {
    arity: 1,
    make: ([item]) => ({ kind: "set", item: hashable(item, "the item of a set"), ...ANY_LENGTH }),
  },
  optional: { arity: 1, make: ([item]) => ({ kind: "optional", item: refuseNodes(item) }) },
  map: {
    arity: 2,
    make: ([key, value]) => ({ kind: "map", key: hashable(key, "the key of a map"), value, ...ANY_LENGTH }),
  },
  tuple: { arity: null, make: (items) => ({ kind: "tuple", items }) },
  "linked-list": { arity: 1, make: ([item]) => ({ kind: "linked-list", item: inNode(item), ...ANY_LENGTH }) },
  "binary-tree": { arity: 1, make: ([item]) => ({ kind: "binary-tree", item: inNode(item), ...ANY_LENGTH }) },
} as const satisfies Record<string, { arity: number | null; make: (args: [Type, Type, ...Type[]]) => Type }>;

const UNHASHABLE: ReadonlySet<Type["kind"]> = new Set(["list", "set", "map", "linked-list", "binary-tree"]);

const NAMES = [...Object.keys(SCALARS), ...Object.keys(CONTAINERS)];

/** Reads a type such as `map<string, list<int>>`, as yet without bounds. Throws a `TypeTextError`. */
export function parseType(text: string): Type {
  const tokens = text.match(/[^\s<>,]+|[<>,]/g) ?? [];
  const type = readType(tokens);
  if (tokens.length > 0)
    throw new TypeTextError(`${JSON.stringify(text)} goes on after the type; take the rest away`);
  return type;
}

function readType(tokens: string[]): Type {
  const name = tokens.shift();
  if (name === undefined) throw new TypeTextError("a type is missing; write one, e.g. list<int>");
  if (Object.hasOwn(SCALARS, name)) return SCALARS[name as keyof typeof SCALARS];
  if (!Object.hasOwn(CONTAINERS, name))
    throw new TypeTextError(`unknown type ${JSON.stringify(name)}; ${suggestName(name, NAMES)}`);
  const { arity, make } = CONTAINERS[name as keyof typeof CONTAINERS];
  const args = readArguments(name, tokens);
  if (arity !== null && args.length !== arity)
    throw new TypeTextError(`${name} takes ${arity} type${arity > 1 ? "s" : ""}, not ${args.length}`);
  return make(args as [Type, Type, ...Type[]]);
}

function readArguments(name: string, tokens: string[]): Type[] {
  if (tokens.shift() !== "<") throw new TypeTextError(`${name} says no item type; write e.g. ${name}<int>`);
  const args = [readType(tokens)];
  while (tokens[0] === ",") {
    tokens.shift();
    args.push(readType(tokens));
  }
  if (tokens.shift() !== ">") throw new TypeTextError(`${name}< is never closed; add a >`);
  return args;
}

function refuseNodes(type: Type): Type {
  if (type.kind !== "linked-list" && type.kind !== "binary-tree") return type;
  throw new TypeTextError(`a ${type.kind} without nodes is nothing already; take optional away`);
}

const IN_NODES: readonly Type["kind"][] = ["int", "float", "bool", "string"];

function inNode(type: Type): Type {
  if (IN_NODES.includes(type.kind)) return type;
  throw new TypeTextError(`a node cannot hold a ${type.kind}; it takes ${IN_NODES.join(", ")}`);
}

function hashable(type: Type, role: string): Type {
  if (UNHASHABLE.has(type.kind))
    throw new TypeTextError(`a ${type.kind} cannot be ${role}, since Python cannot hash it; use a tuple`);
  if (type.kind === "tuple") type.items.forEach((item) => hashable(item, role));
  if (type.kind === "optional") hashable(type.item, role);
  return type;
}
