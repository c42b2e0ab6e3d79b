import { parse, type Node } from "acorn";
import type { Edit } from "./edit.ts";
import { scriptMutators, type ScriptNode } from "./script-mutators.ts";

/**
 * The small mistakes that a JavaScript source could have. An edit that does not parse is left out; so is what is mere
 * decoration, such as a directive.
 */
export function scriptEdits(source: string, defaultText: string): Edit[] {
  const tree = parseScript(source);
  if (tree === null) return [];
  const edits = [...walk(tree as ScriptNode)].flatMap((node) =>
    scriptMutators({ node, source, defaultText }).filter((edit) => parses(source, edit)),
  );
  return edits.toSorted(
    (one, other) =>
      one.start - other.start ||
      one.end - other.end ||
      compareText(one.mutator + one.text, other.mutator + other.text),
  );
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function parses(source: string, { start, end, text }: Edit): boolean {
  return parseScript(source.slice(0, start) + text + source.slice(end)) !== null;
}

function parseScript(source: string): Node | null {
  try {
    return parse(source, { ecmaVersion: "latest", sourceType: "module", allowReturnOutsideFunction: true });
  } catch {
    return null;
  }
}

/** Every node, with the one above it. */
function* walk(node: ScriptNode, parent: ScriptNode | null = null): Generator<ScriptNode> {
  node.parent = parent;
  yield node;
  for (const [key, value] of Object.entries(node)) {
    if (key === "parent") continue;
    for (const child of [value].flat()) if (isNode(child)) yield* walk(child, node);
  }
}

function isNode(value: unknown): value is ScriptNode {
  return (
    typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string"
  );
}
