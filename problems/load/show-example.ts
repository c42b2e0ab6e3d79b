import { isList, stringifyValue, type Value } from "#values";
import { isRaised, raisedWords, type Answer } from "../answer.ts";
import type { Case, Signature } from "../problem.ts";

/** An example as the statement shows it: a fenced block, in words of no language. */
export function showExample(signature: Signature, { args, expected }: Case): string {
  const lines =
    signature.methods === null ? showCall(signature, args, expected) : showCalls(signature, args, expected);
  return ["```text", ...lines, "```", ""].join("\n");
}

function showCall({ parameters }: Signature, args: readonly Value[], expected: Answer | undefined): string[] {
  const inputs = parameters.map(({ name }, index) => `${name} = ${showValue(args[index] as Value)}`);
  return [`Input: ${inputs.join(", ")}`, ...(expected === undefined ? [] : [showAnswer(expected)])];
}

function showAnswer(answer: Answer): string {
  return isRaised(answer) ? `Raises: ${raisedWords(answer)}` : `Output: ${showValue(answer)}`;
}

function showCalls({ name }: Signature, args: readonly Value[], expected: Answer | undefined): string[] {
  const [constructorArgs, operations] = args.map(itemsOf) as [readonly Value[], readonly Value[]];
  const results = expected === undefined || isRaised(expected) ? [] : itemsOf(expected);
  return [
    `${name.python}(${constructorArgs.map(showValue).join(", ")})`,
    ...operations.map((operation, index) => showOperation(itemsOf(operation), results[index] ?? null)),
  ];
}

function showOperation([method, args]: readonly Value[], result: Value): string {
  const call = `${method as string}(${itemsOf(args ?? null)
    .map(showValue)
    .join(", ")})`;
  return result === null ? call : `${call} -> ${showValue(result)}`;
}

function itemsOf(value: Value): readonly Value[] {
  return value !== null && typeof value === "object" && isList(value) ? value : [];
}

/** A value as people write it; unlike the notation, not made to be read back. */
export function showValue(value: Value): string {
  if (typeof value === "bigint") return value.toString();
  if (typeof value === "number") return Number.isInteger(value) ? value.toFixed(1) : String(value);
  if (value === null || typeof value !== "object") return stringifyValue(value);
  if (isList(value)) return `[${value.map(showValue).join(", ")}]`;
  switch (value.kind) {
    case "tuple":
      return `(${value.items.map(showValue).join(", ")})`;
    case "set":
      return `{${value.items.map(showValue).join(", ")}}`;
    case "map":
      return `{${value.entries.map(([key, item]) => `${showValue(key)}: ${showValue(item)}`).join(", ")}}`;
    case "linked-list":
    case "binary-tree":
      return `[${value.items.map(showValue).join(", ")}]`;
    case "bytes":
      return `bytes ${Buffer.from(value.bytes).toString("hex")}`;
  }
}
