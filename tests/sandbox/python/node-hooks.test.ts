import { describe, expect, test } from "vitest";
import { usePythonSandbox } from "../../support/python-sandbox.ts";

const python = usePythonSandbox();
const entry = { kind: "function", name: "solve", nodes: true } as const;

/** Counts every use of what a node could be made of; a key that meets those of a node's fields, and is asked about it. */
const HOOKS = `
uses = 0
def used():
    global uses
    uses += 1
class Key:
    def __init__(self, name): self.name = name
    def __hash__(self): return hash(self.name)
    def __eq__(self, other): used(); return other == self.name
class Watch(type):
    def __getattribute__(self, name): used(); return type.__getattribute__(self, name)
    def mro(self): used(); return type.mro(self)
class Sly(metaclass=Watch):
    def __getattribute__(self, name): used(); return object.__getattribute__(self, name)
    def __getattr__(self, name): used(); return None
    def __eq__(self, other): used(); return True
    def __hash__(self): used(); return 1
    def __iter__(self): used(); return iter(())
    def __repr__(self): used(); return "sly"
    def __del__(self): used()
def made(kind, **fields):
    node = object.__new__(kind)
    object.__getattribute__(node, "__dict__").update(fields)
    return node
held = []
def solve(second):
    global uses
    if second: return uses
    value = make()
    held.append(value)
    uses = 0
    return value
`;

async function usesOf(make: string) {
  const outcomes = await python.callAll(`${HOOKS}\ndef make():\n${make}`, [[false], [true]], { entry });
  return { first: outcomes[0], uses: outcomes[1] };
}

describe("nothing of a candidate's runs while its nodes are read", () => {
  test.each([
    ["a list", "    return made(Sly, val=1, next=made(Sly, val=2, next=None))", "returned"],
    ["a tree", "    return made(Sly, val=1, left=made(Sly, val=2), right=None)", "returned"],
    [
      "a list that goes round",
      "    a = made(Sly, val=1)\n    a.__dict__['next'] = a\n    return a",
      "unreadable-value",
    ],
    [
      "one with keys that ask",
      "    a = made(Sly, val=1, next=None)\n    vars(a).clear()\n    vars(a)[Key('val')] = 1\n    vars(a)[Key('next')] = 2\n    return a",
      "unreadable-value",
    ],
    [
      "one of a class with such keys",
      "    return object.__new__(type('Odd', (), {Key('val'): 1, Key('next'): None}))",
      "unreadable-value",
    ],
    [
      "one with accessors",
      "    class Odd(Sly):\n        val = property(lambda self: used())\n        next = None\n    return object.__new__(Odd)",
      "unreadable-value",
    ],
    [
      "one of our own with an accessor put in a slot's place",
      "    ListNode.val = property(lambda self: used(), lambda self, value: used())\n    return object.__new__(ListNode)",
      "unreadable-value",
    ],
  ])("%s", async (_title, make, kind) => {
    const { first, uses } = await usesOf(make);
    expect(first).toMatchObject({ kind });
    expect(uses).toMatchObject({ kind: "returned", value: 0n });
  });

  test("nor while nodes are made for it", async () => {
    const source = `
seen = []
for kind in (ListNode, TreeNode):
    for name in ("__new__", "__init__", "__setattr__", "__del__"):
        setattr(kind, name, lambda *args: seen.append(args))
ListNode.next = property(lambda self: None, lambda self, value: seen.append(value))
def solve(head, root): return len(seen)
`;
    const nodes = (kind: "linked-list" | "binary-tree") => ({ kind, items: [1n, 2n] });
    const outcome = await python.call(source, [nodes("linked-list"), nodes("binary-tree")], { entry });
    expect(outcome).toMatchObject({ kind: "returned", value: 0n });
  });

  test("a node of more attributes than anybody gives it is none", async () => {
    const source = `
class Full:
    def __init__(self): self.__dict__.update({"val": 1, "next": None} | {str(at): at for at in range(200)})
def solve(): return Full()`;
    expect(await python.call(source, [], { entry })).toMatchObject({
      kind: "unreadable-value",
      reason: "a value of type Full",
    });
  });
});

test("the classes of nodes are there where the problem speaks of nodes, and nowhere else", async () => {
  const source = "def solve(): return 'ListNode' in dir(__builtins__) or 'TreeNode' in dir(__builtins__)";
  expect(await python.value(source)).toBe(false);
  expect(await python.value(source, [], { entry })).toBe(true);
});

test("what is told of nodes leads to no part of the harness", async () => {
  const source = `
def solve():
    scope = ListNode.__init__.__globals__
    return [scope["__builtins__"] is __builtins__, sorted(name for name in scope if name[0] != "_")]`;
  expect(await python.value(source, [], { entry })).toEqual([true, ["ListNode", "TreeNode"]]);
});

test("what a node takes is the same for each, made by the host or by the candidate", async () => {
  const source =
    "def solve(n):\n    head = None\n    for at in range(n): head = ListNode(at, head)\n    return n";
  const [small, large] = [
    await python.measure(source, [1000n], { entry }),
    await python.measure(source, [2000n], { entry }),
  ];
  const perNode = ((large.spaceBytes ?? 0) - (small.spaceBytes ?? 0)) / 1000;
  expect(perNode).toBeGreaterThan(40);
  expect(perNode).toBeLessThan(70);
});
