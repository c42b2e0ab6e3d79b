import { parseType } from "../../../problems/types/parse-type.ts";
import type { Family, Problem, Type } from "#problems";
import type { Labelled } from "./labelled.ts";
import type { Recipe } from "./recipe.ts";
import { ENTRY } from "./sources.ts";

/** A labelled problem as the probe knows problems: families, size parameters and a ladder; nothing is required. */
export function benchProblem(
  labelled: Labelled,
  recipe: Recipe,
  families: Readonly<Record<string, Family<readonly unknown[]>>>,
): Problem {
  return {
    id: labelled.slug,
    title: labelled.slug,
    version: 1,
    tags: [],
    difficulty: "medium",
    statement: "",
    signature: {
      mode: "function",
      name: { python: ENTRY, javascript: ENTRY, typescript: ENTRY },
      parameters: labelled.params.map(({ name, type }) => ({ name, type: typeOf(type) })),
      returns: { kind: "bool" },
      methods: null,
    },
    checker: { kind: "exact" },
    complexity: {
      parameters: recipe.sizes,
      time: "O(1)",
      space: "O(1)",
      per: "call",
      probe: recipe.ladder ?? { from: 8, to: 1024, factor: 2 },
      stress: null,
    },
    examples: [],
    hidden: [],
    judge: { families },
    solutions: [],
    hash: "",
  };
}

function typeOf(text: string): Type {
  if (text.includes("ListNode")) return parseType("list<int>");
  if (text.includes("TreeNode")) return parseType("list<list<int>>");
  const named = text.replaceAll("List[", "list<").replaceAll("]", ">").replaceAll("str", "string");
  return parseType(named);
}
