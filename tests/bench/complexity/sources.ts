import type { Language } from "#sandbox";
import type { Labelled } from "./labelled.ts";
import { JAVASCRIPT_LIBRARY } from "./javascript-library.ts";

/** Name of the function that builds nodes from plain arguments and calls the approach. */
export const ENTRY = "bench_entry";

/** What the call gives back: the answer, written plainly; nothing, where nodes would have to be written out. */
export type Giving = "answer" | "measured" | "nothing";

const PYTHON_IMPORTS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:List|Optional|Dict|Set|Tuple|Deque|Callable|Any|Union)\b/, "from typing import *"],
  [/\b(?:defaultdict|deque|Counter|OrderedDict)\b/, "from collections import *"],
  [/\bcollections\./, "import collections"],
  [/\b(?:heappush|heappop|heapify|heapreplace|heappushpop|nlargest|nsmallest)\b/, "from heapq import *"],
  [/\bheapq\./, "import heapq"],
  [/\b(?:bisect|bisect_left|bisect_right|insort)\(/, "from bisect import *"],
  [/\bbisect\./, "import bisect"],
  [/\b(?:lru_cache|cache|reduce|cmp_to_key)\b/, "from functools import *"],
  [/\bfunctools\./, "import functools"],
  [
    /\b(?:accumulate|chain|combinations|permutations|product|zip_longest|groupby|pairwise)\(/,
    "from itertools import *",
  ],
  [/\bmath\./, "import math"],
  [
    /\b(?:sqrt|gcd|ceil|floor|inf|log2?|isqrt|comb)\b/,
    "from math import sqrt, gcd, ceil, floor, inf, log, log2, isqrt, comb",
  ],
  [/\brandom\./, "import random"],
  [/\brandint\(/, "from random import randint"],
  [/\bascii_lowercase\b/, "from string import ascii_lowercase"],
];

const PYTHON_NODES = `
class ListNode:
    def __init__(self, val=0, next=None):
        self.val = val
        self.next = next

class TreeNode:
    def __init__(self, val=0, left=None, right=None):
        self.val = val
        self.left = left
        self.right = right

_bench_held = []

def _bench_list(values):
    nodes = [None] * (len(values) + 1)
    for at in range(len(values) - 1, -1, -1):
        nodes[at] = ListNode(values[at], nodes[at + 1])
    _bench_held.append(nodes)
    return nodes

def _bench_tree(flat):
    values, left, right = flat
    nodes = [None] * (len(values) + 1)
    for at in range(len(values) - 1, -1, -1):
        nodes[at] = TreeNode(values[at], nodes[left[at]], nodes[right[at]])
    _bench_held.append(nodes)
    return nodes

def _bench_plain(node):
    out = []
    if isinstance(node, ListNode):
        while node:
            out.append(node.val)
            node = node.next
    elif node:
        level = [node]
        for each in level:
            out.append(None if each is None else each.val)
            if each is not None:
                level.append(each.left)
                level.append(each.right)
    return out
`;

const JAVASCRIPT_NODES = `
class ListNode {
  constructor(val, next) { this.val = val === undefined ? 0 : val; this.next = next === undefined ? null : next; }
}
class TreeNode {
  constructor(val, left, right) {
    this.val = val === undefined ? 0 : val;
    this.left = left === undefined ? null : left;
    this.right = right === undefined ? null : right;
  }
}
const _bench_held = [];
function _bench_list(values) {
  const nodes = new Array(values.length + 1).fill(null);
  for (let at = values.length - 1; at >= 0; at--) nodes[at] = new ListNode(values[at], nodes[at + 1]);
  _bench_held.push(nodes);
  return nodes;
}
function _bench_tree([values, left, right]) {
  const nodes = new Array(values.length + 1).fill(null);
  const node = (at) => (at < 0 ? null : nodes[at]);
  for (let at = values.length - 1; at >= 0; at--) nodes[at] = new TreeNode(values[at], node(left[at]), node(right[at]));
  _bench_held.push(nodes);
  return nodes;
}
function _bench_plain(node) {
  const out = [];
  if (node instanceof ListNode) for (; node; node = node.next) out.push(node.val);
  else if (node) {
    const level = [node];
    for (const each of level) {
      out.push(each === null ? null : each.val);
      if (each !== null) level.push(each.left, each.right);
    }
  }
  return out;
}
`;

/** The approach as a candidate whose entry point takes plain arguments; null where there is none in the language. */
export function sourceOf(
  problem: Labelled,
  code: string,
  options: { readonly language: Language; readonly giving: Giving },
): string {
  const called = options.giving === "nothing" ? "" : code;
  return options.language === "python"
    ? pythonSource(problem, called, options.giving)
    : javascriptSource(problem, called, options.giving);
}

/** Whether arguments or results are nodes: then the work of building them has to be taken off. */
export function hasNodes({ params }: Labelled): boolean {
  return params.some(({ type }) => type.includes("Node"));
}

function pythonSource(problem: Labelled, code: string, giving: Giving): string {
  const { entry, returns } = problem;
  const { names, lines, given } = argumentsOf(problem);
  const imports = PYTHON_IMPORTS.flatMap(([pattern, line]) => (pattern.test(code) ? [line] : []));
  const call = `Solution().${entry}(${given.join(", ")})`;
  const steps = [...lines, ...finish(giving, returns, { call, nothing: "None" })];
  return [
    "import sys",
    "sys.setrecursionlimit(20000)",
    ...imports,
    needsNodes(problem) ? PYTHON_NODES : "",
    code,
    inClass(code, entry),
    `def ${ENTRY}(${names.join(", ")}):`,
    ...steps.map((step) => `    ${step}`),
    "",
  ].join("\n");
}

/** A method that its author wrote down without a class gets one. */
function inClass(code: string, entry: string): string {
  return /^class Solution\b/m.test(code) || code === "" ? "" : `class Solution:\n    ${entry} = ${entry}`;
}

function javascriptSource(problem: Labelled, code: string, giving: Giving): string {
  const { entry, returns } = problem;
  const { names, lines, given } = argumentsOf(problem);
  const call = `new Solution().${entry}(${given.join(", ")})`;
  const steps = [
    ...lines.map((line) => `const ${line}`),
    ...finish(giving, returns, { call, nothing: "null" }),
  ];
  const library = JAVASCRIPT_LIBRARY.flatMap(([pattern, text]) =>
    pattern.test(code) && !new RegExp(`class ${pattern.source}`).test(code) ? [text] : [],
  );
  return [
    needsNodes(problem) ? JAVASCRIPT_NODES : "",
    ...library,
    code,
    `function ${ENTRY}(${names.join(", ")}) {`,
    ...steps.map((step) => `  ${step};`),
    "}",
    "",
  ].join("\n");
}

function needsNodes(problem: Labelled): boolean {
  return problem.returns.includes("Node") || hasNodes(problem);
}

/** What ends the entry point: nodes of an answer are not written out where that would be measured. */
function finish(
  giving: Giving,
  returns: string,
  { call, nothing }: { readonly call: string; readonly nothing: string },
): string[] {
  if (giving === "nothing") return [`return ${nothing}`];
  if (!returns.includes("Node")) return [`return ${call}`];
  return giving === "answer" ? [`return _bench_plain(${call})`] : [call, `return ${nothing}`];
}

/** Nodes are built first and held for good: what lets go of them frees no memory of its own, and no time goes to it. */
function argumentsOf({ params }: Labelled): Readonly<Record<"names" | "lines" | "given", readonly string[]>> {
  const names = params.map((_, at) => `a${at}`);
  const builders = params.map(({ type }) => {
    if (type.includes("ListNode")) return "_bench_list";
    return type.includes("TreeNode") ? "_bench_tree" : null;
  });
  const lines = builders.flatMap((builder, at) => (builder === null ? [] : [`b${at} = ${builder}(a${at})`]));
  return { names, lines, given: builders.map((builder, at) => (builder === null ? `a${at}` : `b${at}[0]`)) };
}
