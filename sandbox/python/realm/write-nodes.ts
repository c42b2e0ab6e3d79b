import type { ImageFacts } from "../image.ts";
import type { NodeReader } from "./read-node.ts";

/** How nodes are written: what the value reader lends. */
interface NodePen {
  put(text: string): void;
  /** Writes what a node holds. */
  write(object: number): void;
  refuse(reason: string): never;
}

export interface NodeWriter {
  /** Writes a linked list or a tree, without recursion; false for what is neither. */
  write(object: number, pen: NodePen): boolean;
  /** Before a value is read: what was known of classes may have changed. */
  reset(): void;
}

export function makeNodeWriter(reader: NodeReader, { addresses }: ImageFacts): NodeWriter {
  const isNone = (object: number) => object === 0 || object === addresses.none;

  const writeList = (first: number, { put, write, refuse }: NodePen) => {
    // Brent's: of every list that goes round, the node that is marked comes by again before as many more have been seen.
    let [marked, steps, most] = [0, 0, 1];
    put('{"$linked-list":[');
    for (let node = first; !isNone(node);) {
      if (node === marked) refuse("the list has a cycle");
      if ((steps += 1) === most) [marked, steps, most] = [node, 0, most * 2];
      const fields = reader.fieldsOf(node) ?? refuse("a list whose next is no node");
      if (node !== first) put(",");
      write(fields.val);
      node = fields.next;
    }
    put("]}");
  };
  const writeTree = (root: number, { put, write, refuse }: NodePen) => {
    const seen = new Set<number>();
    let level = [root];
    let absent = 0;
    put('{"$binary-tree":[');
    for (let depth = 1; level.length > 0; depth += 1) {
      const below: number[] = [];
      for (const node of level) {
        if (isNone(node)) {
          absent += 1;
          continue;
        }
        const fields = reader.fieldsOf(node) ?? refuse("a tree whose child is no node");
        put(node === root && depth === 1 ? "" : ",");
        put("null,".repeat(absent));
        absent = 0;
        write(fields.val);
        seen.add(node);
        below.push(fields.left, fields.right);
      }
      // On the way down to this level there are more nodes than there are: one is its own descendant. One that is only in
      // several places is none of that.
      if (below.length > 0 && depth > seen.size) refuse("the tree has a cycle");
      level = below;
    }
    put("]}");
  };

  return {
    write(object, pen) {
      const fields = reader.fieldsOf(object);
      if (fields === null || fields.next + fields.left + fields.right === 0) return false;
      if (fields.left + fields.right > 0) writeTree(object, pen);
      else writeList(object, pen);
      return true;
    },
    reset: reader.reset,
  };
}
