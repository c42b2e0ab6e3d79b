import type { Intrinsics } from "./intrinsics.ts";

/** How nodes are written: what the encoder lends. */
export interface NodePen {
  take(text: string): string;
  refuse(reason: string): never;
  writeField(node: object, key: string): string;
}

export interface RealmNodes {
  linkList(items: unknown[]): unknown;
  growTree(items: unknown[]): unknown;
  /** Whether an object, which is no proxy, looks like a node. */
  isNode(value: object): boolean;
  write(node: object, pen: NodePen): string;
}

/**
 * Makes what builds and reads the nodes of linked lists and trees, inside a realm. Their classes are the candidate's to use and to
 * change; nodes are made and read without them, as objects with data properties of their own. Nothing recurses.
 */
export function makeNodes(
  own: Intrinsics,
  isProxy: (value: object) => boolean,
  areOffered: boolean,
): RealmNodes {
  const { apply, defineProperty, getOwnPropertyDescriptor, hasOwn } = own;

  class ListNode {
    declare val: unknown;
    declare next: unknown;
    constructor(val: unknown = 0, next: unknown = null) {
      this.val = val;
      this.next = next;
    }
  }
  class TreeNode {
    declare val: unknown;
    declare left: unknown;
    declare right: unknown;
    constructor(val: unknown = 0, left: unknown = null, right: unknown = null) {
      this.val = val;
      this.left = left;
      this.right = right;
    }
  }
  const listPrototype = ListNode.prototype;
  const treePrototype = TreeNode.prototype;
  if (areOffered) {
    const how = { writable: true, enumerable: false, configurable: true };
    defineProperty(globalThis, "ListNode", { value: ListNode, ...how });
    defineProperty(globalThis, "TreeNode", { value: TreeNode, ...how });
  }

  function linkList(items: unknown[]): unknown {
    let rest: unknown = null;
    for (let at = items.length - 1; at >= 0; at--)
      rest = { __proto__: listPrototype, val: items[at], next: rest };
    return rest;
  }

  // Each item becomes its node, in place.
  function growTree(items: unknown[]): unknown {
    for (let at = 0; at < items.length; at++)
      if (items[at] !== null)
        items[at] = { __proto__: treePrototype, val: items[at], left: null, right: null };
    let child = 1;
    for (let at = 0; at < items.length; at++) {
      const node = items[at] as TreeNode | null;
      if (node === null) continue;
      if (child < items.length) node.left = items[child++];
      if (child < items.length) node.right = items[child++];
    }
    return items.length === 0 ? null : items[0];
  }

  function isNode(value: object): boolean {
    if (!areOffered || !hasOwn(value, "val")) return false;
    return hasOwn(value, "next") || hasOwn(value, "left") || hasOwn(value, "right");
  }

  /** The node that another one leads to; null where there is none. */
  function step(node: object, key: string, { refuse }: NodePen): object | null {
    const property = getOwnPropertyDescriptor(node, key);
    if (property === undefined) return null;
    if (!hasOwn(property, "value")) return refuse("a property behind a getter");
    const held: unknown = property.value;
    if (held === null || held === undefined) return null;
    if (typeof held !== "object") return refuse("a node whose " + key + " is no node");
    if (isProxy(held)) return refuse("a Proxy");
    return hasOwn(held, "val") ? held : refuse("a node whose " + key + " is no node");
  }

  function writeList(first: object, pen: NodePen): string {
    // Brent's: of every list that goes round, the node that is marked comes by again before as many more have been seen.
    let marked: object | null = null;
    let most = 1;
    let text = pen.take('{"$linked-list":[');
    let node: object | null = first;
    for (let steps = 0; node !== null;) {
      if (node === marked) pen.refuse("the list has a cycle");
      if (++steps === most) {
        marked = node;
        steps = 0;
        most *= 2;
      }
      text += (node === first ? "" : pen.take(",")) + pen.writeField(node, "val");
      node = step(node, "next", pen);
    }
    return text + pen.take("]}");
  }

  interface Cell {
    readonly node: object | null;
    readonly depth: number;
    next: Cell | null;
  }

  // A queue of cells, since to put something at an array's end could call a setter that a candidate left behind.
  function writeTree(root: object, pen: NodePen): string {
    const seen = new own.SetOf();
    let count = 0;
    let absent = 0;
    let text = pen.take('{"$binary-tree":[');
    let last: Cell = { node: root, depth: 1, next: null };
    for (let cell: Cell | null = last; cell !== null; cell = cell.next) {
      const { node, depth } = cell;
      if (node === null) {
        absent++;
        continue;
      }
      if (!apply(own.setHas, seen, [node])) count++;
      apply(own.setAdd, seen, [node]);
      // On the way down to it are more nodes than there are: one is its own descendant. One in several places is none of that.
      if (depth > count) pen.refuse("the tree has a cycle");
      if (node !== root || depth > 1) text += pen.take(",");
      for (; absent > 0; absent--) text += pen.take("null,");
      text += pen.writeField(node, "val");
      last = last.next = { node: step(node, "left", pen), depth: depth + 1, next: null };
      last = last.next = { node: step(node, "right", pen), depth: depth + 1, next: null };
    }
    return text + pen.take("]}");
  }

  function write(node: object, pen: NodePen): string {
    return hasOwn(node, "left") || hasOwn(node, "right") ? writeTree(node, pen) : writeList(node, pen);
  }

  return { linkList, growTree, isNode, write };
}
