import { describe, expect, test } from "vitest";
import { stringifyValue, type BinaryTreeValue, type LinkedListValue, type Value } from "#values";
import { DEFAULT_LIMITS, asUntrusted, type Language, type Outcome } from "#sandbox";
import { useSandbox } from "../support/javascript-sandbox.ts";

const sandbox = useSandbox();

const linked = (...items: Value[]): LinkedListValue => ({ kind: "linked-list", items });
const tree = (...items: Value[]): BinaryTreeValue => ({ kind: "binary-tree", items });

/** The same program in two languages. */
type Twice = Readonly<Record<"python" | "javascript", string>>;
const LANGUAGES = ["python", "javascript"] as const satisfies readonly Language[];

async function call(language: keyof Twice, source: string, args: readonly Value[]): Promise<Outcome> {
  const entry = { kind: "function", name: "solve", nodes: true } as const;
  const request = { language, source: asUntrusted(source), entry, limits: DEFAULT_LIMITS, seed: 1 };
  return sandbox().withSession(request, async (session) => {
    const failure = await session.load();
    return failure ?? ((await session.call([args]))[0] as Outcome);
  });
}

const IDENTITY: Twice = {
  python: "def solve(it): return it",
  javascript: "function solve(it) { return it; }",
};

describe.each(LANGUAGES)("in %s", (language) => {
  const run = (programs: Twice, ...args: Value[]) => call(language, programs[language], args);

  const values: Value[] = [
    linked(1n),
    linked(1n, 2.5, "a", true),
    tree(1n),
    tree(5n, 4n, 7n, 3n, null, 2n, null, -1n, null, 9n),
    tree(1n, null, 2n, null, 3n),
    [linked(1n), tree(2n)],
  ];
  test.each(values.map((value) => [stringifyValue(value), value] as const))(
    "%s comes back as it went",
    async (_text, value) => {
      expect(await run(IDENTITY, value)).toMatchObject({ kind: "returned", value });
    },
  );

  test("no node is null", async () => {
    for (const value of [linked(), tree()])
      expect(await run(IDENTITY, value)).toMatchObject({ kind: "returned", value: null });
  });

  test("arguments are nodes of classes that are there, and take what is written on them", async () => {
    const programs = {
      python: `
def solve(head, root):
    head.seen = True
    new = ListNode(head.val + root.left.val, ListNode())
    return [type(head) is ListNode, isinstance(root, TreeNode), head.next is None, new, TreeNode(1, None, TreeNode(2))]`,
      javascript: `
function solve(head, root) {
  head.seen = true;
  const made = new ListNode(head.val + root.left.val, new ListNode());
  return [head instanceof ListNode, root instanceof TreeNode, head.next === null, made, new TreeNode(1, null, new TreeNode(2))];
}`,
    };
    expect(await run(programs, linked(1n), tree(1n, 2n))).toMatchObject({
      value: [true, true, true, linked(3n, 0n), tree(1n, null, 2n)],
    });
  });

  test("nodes of a candidate's own class are read", async () => {
    const programs = {
      python: `
class ListNode:
    def __init__(self, val, next=None):
        self.val, self.next = val, next
class Slotted:
    __slots__ = ("val", "left", "right")
    def __init__(self, val, left, right):
        self.val, self.left, self.right = val, left, right
class Shared:
    next = None
    def __init__(self, val): self.val = val
def solve(): return [ListNode(1, ListNode(2)), Slotted(1, None, Slotted(2, None, None)), Shared(3)]`,
      javascript: `
class ListNode { constructor(val, next = null) { this.val = val; this.next = next; } }
function Slotted(val, left, right) { this.val = val; this.left = left; this.right = right; }
function solve() {
  return [new ListNode(1, new ListNode(2)), new Slotted(1, null, new Slotted(2)), { val: 3, next: undefined }];
}`,
    };
    expect(await run(programs)).toMatchObject({ value: [linked(1n, 2n), tree(1n, null, 2n), linked(3n)] });
  });

  test("a subtree in two places is told twice", async () => {
    const programs = {
      python: "def solve():\n    leaf = TreeNode(1)\n    return TreeNode(0, leaf, leaf)",
      javascript: "function solve() { const leaf = new TreeNode(1); return new TreeNode(0, leaf, leaf); }",
    };
    expect(await run(programs)).toMatchObject({ value: tree(0n, 1n, 1n) });
  });

  test.each([
    [
      "a list that goes round",
      /^the list has a cycle$/,
      {
        python:
          "def solve():\n    a = ListNode(1, ListNode(2, ListNode(3)))\n    a.next.next.next = a.next\n    return a",
        javascript:
          "function solve() { const a = new ListNode(1, new ListNode(2, new ListNode(3))); a.next.next.next = a.next; return a; }",
      },
    ],
    [
      "a tree that goes round",
      /^the tree has a cycle$/,
      {
        python: "def solve():\n    a = TreeNode(1, TreeNode(2))\n    a.left.right = a\n    return a",
        javascript:
          "function solve() { const a = new TreeNode(1, new TreeNode(2)); a.left.right = a; return a; }",
      },
    ],
    [
      "a list that leads to a number",
      /no node/,
      {
        python: "def solve(): return ListNode(1, 2)",
        javascript: "function solve() { return new ListNode(1, 2); }",
      },
    ],
    [
      "a node that lies behind an accessor",
      /a value of type property|a property behind a getter/,
      {
        python: "class Sly:\n    next = None\n    val = property(lambda self: 1)\ndef solve(): return Sly()",
        javascript: "function solve() { return { get val() { return 1; }, next: null }; }",
      },
    ],
  ])("%s is no value", async (_title, reason, programs) => {
    expect(await run(programs)).toMatchObject({
      kind: "unreadable-value",
      reason: expect.stringMatching(reason) as string,
    });
  });

  test("ten thousand nodes go in and come out, deep or wide", async () => {
    const numbers = Array.from({ length: 10_000 }, (_, at) => BigInt(at));
    const chain = tree(...numbers.flatMap((number) => [null, number]).slice(1));
    for (const value of [linked(...numbers), tree(...numbers), chain])
      expect(await run(IDENTITY, value)).toMatchObject({ kind: "returned", value });
  });
});
