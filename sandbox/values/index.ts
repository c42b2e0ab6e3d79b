export { isList } from "./value.ts";
export type { BytesValue, MapValue, SetValue, TupleValue, Value } from "./value.ts";
export { decodeValue, encodeValue, NotationError, parseValue, stringifyValue } from "./notation.ts";
