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

def _bench_list(values):
    head = None
    for at in range(len(values) - 1, -1, -1):
        head = ListNode(values[at], head)
    return head

def _bench_tree(flat):
    values, left, right = flat
    nodes = [None] * (len(values) + 1)
    for at in range(len(values) - 1, -1, -1):
        nodes[at] = TreeNode(values[at], nodes[left[at]], nodes[right[at]])
    return nodes[0]

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
function _bench_list(values) {
  let head = null;
  for (let at = values.length - 1; at >= 0; at--) head = new ListNode(values[at], head);
  return head;
}
function _bench_tree([values, left, right]) {
  const nodes = new Array(values.length + 1).fill(null);
  const node = (at) => (at < 0 ? null : nodes[at]);
  for (let at = values.length - 1; at >= 0; at--) nodes[at] = new TreeNode(values[at], node(left[at]), node(right[at]));
  return nodes[0];
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
  const names = problem.params.map((_, at) => `a${at}`);
  const built = buildArguments(problem, (builder, name) => `${builder}(${name})`);
  const imports = PYTHON_IMPORTS.flatMap(([pattern, line]) => (pattern.test(code) ? [line] : []));
  const call = `Solution().${entry}(${built.join(", ")})`;
  const body = {
    nothing: `    [${built.join(", ")}]\n    return None`,
    measured: returns.includes("Node") ? `    ${call}\n    return None` : `    return ${call}`,
    answer: returns.includes("Node") ? `    return _bench_plain(${call})` : `    return ${call}`,
  };
  const needsNodes = returns.includes("Node") || hasNodes(problem);
  const recursion = "import sys\nsys.setrecursionlimit(20000)";
  return `${recursion}\n${imports.join("\n")}\n${needsNodes ? PYTHON_NODES : ""}\n${code}\ndef ${ENTRY}(${names.join(", ")}):\n${body[giving]}\n`;
}

function javascriptSource(problem: Labelled, code: string, giving: Giving): string {
  const { entry, returns } = problem;
  const names = problem.params.map((_, at) => `a${at}`);
  const built = buildArguments(problem, (builder, name) => `${builder}(${name})`);
  const call = `new Solution().${entry}(${built.join(", ")})`;
  const body = {
    nothing: `[${built.join(", ")}]; return null;`,
    measured: returns.includes("Node") ? `${call}; return null;` : `return ${call};`,
    answer: returns.includes("Node") ? `return _bench_plain(${call});` : `return ${call};`,
  };
  const needsNodes = returns.includes("Node") || hasNodes(problem);
  const library = JAVASCRIPT_LIBRARY.flatMap(([pattern, text]) =>
    pattern.test(code) && !new RegExp(`class ${pattern.source}`).test(code) ? [text] : [],
  );
  return `${needsNodes ? JAVASCRIPT_NODES : ""}\n${library.join("\n")}\n${code}\nfunction ${ENTRY}(${names.join(", ")}) { ${body[giving]} }\n`;
}

function buildArguments(
  { params }: Labelled,
  build: (builder: string, name: string) => string,
): readonly string[] {
  return params.map(({ type }, at) => {
    if (type.includes("ListNode")) return build("_bench_list", `a${at}`);
    return type.includes("TreeNode") ? build("_bench_tree", `a${at}`) : `a${at}`;
  });
}
