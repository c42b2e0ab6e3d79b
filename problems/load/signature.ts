import { FieldError, type FieldPath } from "../field-error.ts";
import type { RaisedAnswer } from "../answer.ts";
import type { Method, Parameter, Signature } from "../problem.ts";
import { suggestName } from "../nearest-name.ts";
import { applyBounds } from "../types/apply-bounds.ts";
import { parseType, TypeTextError } from "../types/parse-type.ts";
import type { Type } from "../types/type.ts";
import type { RawMethod, RawNames, RawParameter, RawProblem } from "./problem-schema.ts";

type BoundNames = RawProblem["bounds"];
type FunctionSignature = (RawProblem & { mode: "function" })["signature"];

/** Completes the signature of a problem: types with their bounds, and a name in each language. */
export function readSignature(raw: RawProblem): Signature {
  switch (raw.mode) {
    case "function":
      return functionSignature(raw);
    case "class":
      return classSignature(raw);
    case "stdio":
      return PROGRAM;
  }
}

const TEXT = { kind: "string", minLength: 0, maxLength: Infinity, alphabet: "" } as const;

/** What every program has: no entry point but itself, which reads a text and prints one. */
const PROGRAM: Signature = {
  mode: "stdio",
  name: { python: "", javascript: "", typescript: "" },
  parameters: [{ name: "stdin", type: TEXT }],
  returns: TEXT,
  methods: null,
};

function functionSignature({ signature, bounds }: RawProblem & { mode: "function" }): Signature {
  const { name, mutates, raises } = signature;
  const parameters = readParameters(signature.parameters, bounds, ["signature", "parameters"]);
  return {
    mode: "function",
    name: completeNames(name, ["signature", "name"]),
    parameters,
    returns: typeOfAnswer(signature, parameters),
    ...(mutates === undefined ? {} : { mutates }),
    ...(raises === undefined ? {} : { raises: readRaises(raises) }),
    methods: null,
  };
}

function typeOfAnswer({ returns, mutates }: FunctionSignature, parameters: readonly Parameter[]): Type {
  if (returns !== undefined && mutates !== undefined)
    throw new FieldError(
      ["signature", "mutates"],
      "the answer is what is returned or the parameter that is changed; take returns or mutates away",
    );
  if (returns !== undefined) return readType(returns, ["signature", "returns"]);
  if (mutates === undefined)
    throw new FieldError(
      ["signature"],
      'missing key "returns"; add it, or mutates: the parameter that is changed',
    );
  const changed = parameters.find(({ name }) => name === mutates);
  if (changed !== undefined) return refuseFixed(changed);
  const known = parameters.map(({ name }) => name);
  throw new FieldError(
    ["signature", "mutates"],
    `unknown parameter ${JSON.stringify(mutates)}; ${suggestName(mutates, known)}`,
  );
}

const CHANGEABLE: readonly Type["kind"][] = ["list", "set", "map", "linked-list", "binary-tree"];

function refuseFixed({ name, type }: Parameter): Type {
  if (CHANGEABLE.includes(type.kind)) return type;
  throw new FieldError(
    ["signature", "mutates"],
    `${name} is of type ${type.kind}, which nothing can change in place; it takes a ${CHANGEABLE.join(", ")}`,
  );
}

function readRaises(raw: NonNullable<FunctionSignature["raises"]>): RaisedAnswer {
  if (raw === true) return { kind: "raises", error: null };
  if (typeof raw === "string") return raisesInEach(raw);
  const { python, javascript, typescript } = raw;
  const script = javascript ?? typescript;
  if (python === undefined || script === undefined)
    throw new FieldError(
      ["signature", "raises"],
      "raises names no error for one of the languages; write {python: ValueError, javascript: RangeError}",
    );
  return { kind: "raises", error: { python, javascript: script, typescript: typescript ?? script } };
}

/** An error of one name in every language. */
export function raisesInEach(name: string): RaisedAnswer {
  return { kind: "raises", error: { python: name, javascript: name, typescript: name } };
}

function classSignature({ signature, bounds }: RawProblem & { mode: "class" }): Signature {
  const path = ["signature", "class"];
  const { name, parameters, methods } = signature.class;
  refuseDoubles(methods, [...path, "methods"]);
  const construct = {
    name: "constructor",
    parameters: readParameters(parameters, bounds, [...path, "parameters"]),
  };
  const others = methods.map((method, index) => readMethod(method, bounds, [...path, "methods", index]));
  return {
    mode: "class",
    name: completeNames(name, [...path, "name"]),
    parameters: [],
    returns: { kind: "tuple", items: [] },
    methods: [{ ...construct, returns: null }, ...others],
  };
}

function readMethod({ name, parameters, returns }: RawMethod, bounds: BoundNames, path: FieldPath): Method {
  return {
    name,
    parameters: readParameters(parameters, bounds, [...path, "parameters"]),
    returns: returns === undefined ? null : readType(returns, [...path, "returns"]),
  };
}

function readParameters(raw: readonly RawParameter[], names: BoundNames, path: FieldPath): Parameter[] {
  refuseDoubles(raw, path);
  return raw.map(({ name, type, ...bounds }, index) => {
    const at = [...path, index];
    return { name, type: applyBounds(readType(type, [...at, "type"]), bounds, { path: at, names }) };
  });
}

function refuseDoubles(named: readonly { name: string }[], path: FieldPath): void {
  const index = named.findIndex(({ name }, at) => named.findIndex((other) => other.name === name) < at);
  const name = named[index]?.name;
  if (name !== undefined)
    throw new FieldError([...path, index, "name"], `${JSON.stringify(name)} is there twice; rename one`);
}

function readType(text: string, path: FieldPath): Type {
  try {
    return parseType(text);
  } catch (error) {
    if (error instanceof TypeTextError) throw new FieldError(path, error.message);
    throw error;
  }
}

function completeNames({ python, javascript, typescript }: RawNames, path: FieldPath): Signature["name"] {
  const camel = javascript ?? typescript ?? (python === undefined ? undefined : toCamelCase(python));
  if (camel === undefined) throw new FieldError(path, "name gives no name; write e.g. {python: find_it}");
  return { python: python ?? toSnakeCase(camel), javascript: camel, typescript: typescript ?? camel };
}

function toCamelCase(name: string): string {
  return name.replaceAll(/(?<=[^_])_+([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function toSnakeCase(name: string): string {
  return name.replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
}
