import type { Signature } from "../problem.ts";
import { nodeKindsOf } from "./node-kinds.ts";

/** What the class of a node is called, in every language. */
export const NODE_OF = { "linked-list": "ListNode", "binary-tree": "TreeNode" } as const;

/** The classes of the nodes that a signature speaks of, as comments: they are there already. */
export function nodeComments(signature: Signature, language: keyof Signature["name"]): string[] {
  const [sign, classes] =
    language === "python" ? (["#", PYTHON] as const) : (["//", CLASSES[language]] as const);
  return nodeKindsOf(signature).flatMap((kind) => classes[kind].map((line) => `${sign} ${line}`));
}

const PYTHON = {
  "linked-list": [
    "class ListNode:",
    "    def __init__(self, val=0, next=None):",
    "        self.val = val",
    "        self.next = next",
  ],
  "binary-tree": [
    "class TreeNode:",
    "    def __init__(self, val=0, left=None, right=None):",
    "        self.val = val",
    "        self.left = left",
    "        self.right = right",
  ],
} as const;

const JAVASCRIPT = {
  "linked-list": [
    "class ListNode {",
    "    constructor(val = 0, next = null) {",
    "        this.val = val;",
    "        this.next = next;",
    "    }",
    "}",
  ],
  "binary-tree": [
    "class TreeNode {",
    "    constructor(val = 0, left = null, right = null) {",
    "        this.val = val;",
    "        this.left = left;",
    "        this.right = right;",
    "    }",
    "}",
  ],
} as const;

const CLASSES = { javascript: JAVASCRIPT, typescript: JAVASCRIPT } as const;
