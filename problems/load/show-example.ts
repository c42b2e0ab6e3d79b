import { isList, stringifyValue, type Value } from "#values";
import { isRaised, raisedWords, type Answer } from "../answer.ts";
import type { Case, Problem, Signature } from "../problem.ts";

type Shown = Pick<Problem, "signature" | "checker">;

/** An example as the statement shows it: a fenced block, in words of no language. */
export function showExample({ signature, checker }: Shown, { args, expected }: Case): string {
  if (signature.mode === "stdio") return showRun(args[0] as string, expected as string | undefined);
  const lines =
    signature.methods === null
      ? showCall({ signature, checker }, args, expected)
      : showCalls(signature, args, expected);
  return ["```text", ...lines, "```", ""].join("\n");
}

function showRun(stdin: string, stdout: string | undefined): string {
  const block = (text: string) => ["```text", ...(text === "" ? [] : [text.replace(/\n$/, "")]), "```", ""];
  return [
    "Input:",
    "",
    ...block(stdin),
    ...(stdout === undefined ? [] : ["Output:", "", ...block(stdout)]),
  ].join("\n");
}

function showCall(
  { signature, checker }: Shown,
  args: readonly Value[],
  expected: Answer | undefined,
): string[] {
  const { parameters } = signature;
  const inputs = parameters.map(({ name }, index) => `${name} = ${showValue(args[index] as Value)}`);
  return [`Input: ${inputs.join(", ")}`, ...(expected === undefined ? [] : [showAnswer(expected, checker)])];
}

function showAnswer(answer: Answer, { kind }: Problem["checker"]): string {
  if (kind === "any-of" && !isRaised(answer)) return `Output: ${itemsOf(answer).map(showValue).join(" or ")}`;
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
