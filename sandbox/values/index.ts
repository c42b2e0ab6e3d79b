export { isList } from "./value.ts";
export type {
  BinaryTreeValue,
  BytesValue,
  LinkedListValue,
  MapValue,
  SetValue,
  TupleValue,
  Value,
} from "./value.ts";
export { decodeValue, encodeValue, NotationError, parseValue, stringifyValue } from "./notation.ts";
