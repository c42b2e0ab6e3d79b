import type { Edit } from "./edit.ts";

/** A node of acorn's, loosely typed: which fields it has follows from its type. */
export interface ScriptNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  parent: ScriptNode | null;
  readonly [field: string]: unknown;
}

interface Place {
  readonly node: ScriptNode;
  readonly source: string;
  /** The literal that stands for "nothing found" in the declared type. */
  readonly defaultText: string;
}

const COMPARISONS: Readonly<Record<string, readonly string[]>> = {
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
  "==": ["!="],
  "!=": ["=="],
};

const ARITHMETIC: Readonly<Record<string, string>> = {
  ...{ "+": "-", "-": "+", "*": "/", "/": "*", "%": "*", "**": "*" },
  ...{ "&": "|", "|": "&", "^": "&", "<<": ">>", ">>": "<<", ">>>": "<<" },
};

const LOGIC: Readonly<Record<string, string>> = { "&&": "||", "||": "&&", "??": "&&" };

const LEAVING = new Set(["ReturnStatement", "ContinueStatement", "BreakStatement", "ThrowStatement"]);

/** The edits at one node, by the type of the node. */
export function scriptMutators(place: Place): Edit[] {
  switch (place.node.type) {
    case "BinaryExpression":
      return [...comparison(place), ...arithmetic(place)];
    case "LogicalExpression":
      return operator(place, LOGIC, "and/or");
    case "AssignmentExpression":
      return assignment(place);
    case "UpdateExpression":
      return [update(place)];
    case "UnaryExpression":
      return unary(place);
    case "Literal":
      return literal(place);
    case "CallExpression":
      return [...minMax(place), ...slice(place)];
    case "IfStatement":
      return [...condition(place), ...guard(place)];
    case "WhileStatement":
    case "DoWhileStatement":
    case "ForStatement":
    case "ConditionalExpression":
      return condition(place);
    case "ExpressionStatement":
      return statement(place);
    case "BreakStatement":
      return [whole(place, "break/continue", "continue;")];
    case "ContinueStatement":
      return [whole(place, "break/continue", "break;")];
    case "ReturnStatement":
      return returned(place);
    case "ArrayExpression":
      return (place.node["elements"] as unknown[]).length > 0 ? [whole(place, "empty container", "[]")] : [];
    default:
      return [];
  }
}

function comparison(place: Place): Edit[] {
  const others = COMPARISONS[place.node["operator"] as string] ?? [];
  return others.flatMap((other) => between(place, other, "comparison"));
}

function arithmetic(place: Place): Edit[] {
  return operator(place, ARITHMETIC, "arithmetic");
}

// Another operator may bind otherwise, so the whole is put in brackets.
function operator(place: Place, others: Readonly<Record<string, string>>, mutator: string): Edit[] {
  const other = others[place.node["operator"] as string];
  if (other === undefined) return [];
  return between(place, other, mutator).map(({ start, end, text }) => {
    const { node, source } = place;
    const changed = source.slice(node.start, start) + text + source.slice(end, node.end);
    return whole(place, mutator, isInExpression(node) ? `(${changed})` : changed);
  });
}

function isInExpression({ parent }: ScriptNode): boolean {
  return ["BinaryExpression", "LogicalExpression", "UnaryExpression"].includes(parent?.type ?? "");
}

function between({ node, source }: Place, other: string, mutator: string): Edit[] {
  const own = node["operator"] as string;
  const [left, right] = [node["left"] as ScriptNode, node["right"] as ScriptNode];
  const start = source.indexOf(own, left.end);
  return start < 0 || start >= right.start ? [] : [{ start, end: start + own.length, text: other, mutator }];
}

function assignment(place: Place): Edit[] {
  const own = place.node["operator"] as string;
  const other = ARITHMETIC[own.slice(0, -1)];
  return own.endsWith("=") && other !== undefined ? between(place, `${other}=`, "arithmetic") : [];
}

function update(place: Place): Edit {
  const text = place.source.slice(place.node.start, place.node.end);
  const other = place.node["operator"] === "++" ? text.replace("++", "--") : text.replace("--", "++");
  return whole(place, "arithmetic", other);
}

function unary(place: Place): Edit[] {
  const operand = textOf(place, place.node["argument"] as ScriptNode);
  if (place.node["operator"] === "!") return [whole(place, "removed not", `(${operand})`)];
  return place.node["operator"] === "-" ? [whole(place, "removed minus", `(${operand})`)] : [];
}

function literal(place: Place): Edit[] {
  const { value, bigint, parent } = place.node as ScriptNode & { bigint?: string; value: unknown };
  if (parent?.type === "Property" && parent["key"] === place.node) return [];
  if (bigint !== undefined)
    return [`${BigInt(bigint) + 1n}n`, `(${BigInt(bigint) - 1n}n)`].map((text) =>
      whole(place, "constant", text),
    );
  if (typeof value === "boolean") return [whole(place, "boolean", String(!value))];
  if (typeof value === "number")
    return [`${value + 1}`, value >= 1 ? `${value - 1}` : `(${value - 1})`].map((text) =>
      whole(place, "constant", text),
    );
  return typeof value === "string" && value !== "" && parent?.type !== "ExpressionStatement"
    ? [whole(place, "empty text", '""')]
    : [];
}

function minMax(place: Place): Edit[] {
  const callee = place.node["callee"] as ScriptNode;
  const text = textOf(place, callee);
  const other = { "Math.min": "Math.max", "Math.max": "Math.min" }[text];
  return other === undefined
    ? []
    : [{ start: callee.start, end: callee.end, text: other, mutator: "min/max" }];
}

/** Bounds that are computed; constants have a mutator of their own. */
function slice(place: Place): Edit[] {
  const property = (place.node["callee"] as ScriptNode)["property"] as ScriptNode | undefined;
  if (!["slice", "substring", "splice"].includes(String(property?.["name"]))) return [];
  const bounds = (place.node["arguments"] as ScriptNode[]).slice(0, 2);
  return bounds
    .filter(({ type }) => type !== "Literal" && type !== "SpreadElement")
    .flatMap(({ start, end }) =>
      ["+", "-"].map((sign) => ({
        ...{ start, end, mutator: "off by one" },
        text: `${place.source.slice(start, end)} ${sign} 1`,
      })),
    );
}

function condition(place: Place): Edit[] {
  const test = place.node["test"] as ScriptNode | null;
  if (test === null || test.type === "UnaryExpression" || test.type === "Literal") return [];
  return [
    { start: test.start, end: test.end, text: `!(${textOf(place, test)})`, mutator: "negated condition" },
  ];
}

function guard(place: Place): Edit[] {
  const { node } = place;
  const body = node["consequent"] as ScriptNode;
  const last = body.type === "BlockStatement" ? (body["body"] as ScriptNode[]).at(-1) : body;
  const leaves = node["alternate"] === null && LEAVING.has(last?.type ?? "");
  return leaves ? [whole(place, "deleted statement", ";")] : [];
}

function statement(place: Place): Edit[] {
  return place.node["directive"] === undefined ? [whole(place, "deleted statement", ";")] : [];
}

function returned(place: Place): Edit[] {
  const value = place.node["argument"] as ScriptNode | null;
  if (value === null || textOf(place, value) === place.defaultText) return [];
  return [{ start: value.start, end: value.end, text: place.defaultText, mutator: "returned default" }];
}

function textOf({ source }: Place, { start, end }: ScriptNode): string {
  return source.slice(start, end);
}

function whole({ node: { start, end } }: Place, mutator: string, text: string): Edit {
  return { start, end, text, mutator };
}
