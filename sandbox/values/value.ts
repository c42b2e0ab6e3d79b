/**
 * A value that crosses between the host and a candidate: plain data, exact about what other notations blur.
 * An integer is a `bigint` and a float is a `number`, so that 1 and 1.0 stay apart, and so do 2^53 and 2^53 + 1.
 */
export type Value =
  | null
  | boolean
  | bigint
  | number
  | string
  | readonly Value[]
  | TupleValue
  | SetValue
  | MapValue
  | BytesValue
  | LinkedListValue
  | BinaryTreeValue;

/** A Python tuple. JavaScript has none: there an array stands for both. */
export interface TupleValue {
  readonly kind: "tuple";
  readonly items: readonly Value[];
}

/** A set, in the order in which the candidate's language iterates it; order does not count in a comparison. */
export interface SetValue {
  readonly kind: "set";
  readonly items: readonly Value[];
}

/** A dict, Map or plain object, with keys of any kind. */
export interface MapValue {
  readonly kind: "map";
  readonly entries: readonly (readonly [Value, Value])[];
}

export interface BytesValue {
  readonly kind: "bytes";
  readonly bytes: Uint8Array;
}

/** Nodes that each have a `val` and a `next`. The empty one is null in a candidate's world. */
export interface LinkedListValue {
  readonly kind: "linked-list";
  readonly items: readonly Value[];
}

/** Nodes that each have a `val`, a `left` and a `right`, level by level; null where a node has no such child. */
export interface BinaryTreeValue {
  readonly kind: "binary-tree";
  readonly items: readonly Value[];
}

/** True for a list; narrows better than Array.isArray does on readonly arrays. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
