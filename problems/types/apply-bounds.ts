import { FieldError, type FieldPath } from "../field-error.ts";
import { suggestName } from "../nearest-name.ts";
import { readAlphabet } from "./alphabet.ts";
import type { Type } from "./type.ts";

/** The keys that bound a type, in a parameter or under `items`, `keys` and `values`. */
export const BOUND_KEYS = ["range", "length", "alphabet", "items", "keys", "values"] as const;

type BoundKey = (typeof BOUND_KEYS)[number];
type RawBounds = { readonly [K in BoundKey]?: unknown };
type Names = Readonly<Record<string, number>>;

/** Where the bounds stand in the document, and the names that their numbers may use. */
export interface BoundsContext {
  readonly path: FieldPath;
  readonly names: Names;
}

/** Gives a type the bounds that its YAML states. Throws a `FieldError` at the first that does not fit the type. */
export function applyBounds(type: Type, raw: RawBounds, context: BoundsContext): Type {
  if (type.kind === "optional") return { ...type, item: applyBounds(type.item, raw, context) };
  refuseStrays(type, raw, context);
  const inner = (item: Type, key: BoundKey) => innerBounds(item, raw[key], at(context, key));
  switch (type.kind) {
    case "bool":
    case "any":
      return type;
    case "int":
    case "float":
      return { ...type, ...readRange(type.kind, raw.range, at(context, "range")) };
    case "string":
      return { ...type, ...readLength(raw.length, at(context, "length")), ...alphabetOf(raw, context) };
    case "bytes":
      return { ...type, ...readLength(raw.length, at(context, "length")) };
    case "list":
    case "set":
    case "linked-list":
    case "binary-tree":
      return { ...type, ...readLength(raw.length, at(context, "length")), item: inner(type.item, "items") };
    case "map": {
      const length = readLength(raw.length, at(context, "length"));
      return { ...type, ...length, key: inner(type.key, "keys"), value: inner(type.value, "values") };
    }
    case "tuple":
      return { ...type, items: tupleBounds(type.items, raw.items, at(context, "items")) };
  }
}

const KEYS_OF: Record<Exclude<Type["kind"], "optional">, readonly BoundKey[]> = {
  int: ["range"],
  float: ["range"],
  bool: [],
  any: [],
  string: ["length", "alphabet"],
  bytes: ["length"],
  list: ["length", "items"],
  set: ["length", "items"],
  "linked-list": ["length", "items"],
  "binary-tree": ["length", "items"],
  tuple: ["items"],
  map: ["length", "keys", "values"],
};

function refuseStrays(
  type: Type & { kind: keyof typeof KEYS_OF },
  raw: RawBounds,
  { path }: BoundsContext,
): void {
  const known = KEYS_OF[type.kind];
  const stray = Object.keys(raw).find((key) => !known.includes(key as BoundKey));
  if (stray === undefined) return;
  const help = known.length === 0 ? "take it away" : suggestName(stray, known);
  throw new FieldError(
    [...path, stray],
    `${JSON.stringify(stray)} is no bound of type ${type.kind}; ${help}`,
  );
}

function innerBounds(type: Type, raw: unknown, context: BoundsContext): Type {
  if (raw === undefined) return type;
  const bounds = Array.isArray(raw) || typeof raw !== "object" || raw === null ? shorthand(type, raw) : raw;
  return applyBounds(type, bounds, context);
}

// A bare list is short for the range of a number, for the items of a tuple, and for the length of everything else.
function shorthand(type: Type, raw: unknown): RawBounds {
  if (type.kind === "optional") return shorthand(type.item, raw);
  if (type.kind === "tuple") return { items: raw };
  return type.kind === "int" || type.kind === "float" ? { range: raw } : { length: raw };
}

function tupleBounds(types: readonly Type[], raw: unknown, context: BoundsContext): readonly Type[] {
  if (raw === undefined) return types;
  if (!Array.isArray(raw) || raw.length !== types.length)
    throw new FieldError(
      context.path,
      `bounds of a tuple's items are a list of ${types.length}, one for each item; write e.g. [${types.map(() => "[0, 9]").join(", ")}]`,
    );
  return types.map((type, index) => innerBounds(type, raw[index], at(context, index)));
}

function readRange(
  kind: "int" | "float",
  raw: unknown,
  context: BoundsContext,
): { min: number; max: number } | null {
  if (raw === undefined) return null;
  const [min, max] = readPair("range", raw, context);
  if (kind === "int" && !(Number.isInteger(min) && Number.isInteger(max)))
    throw new FieldError(context.path, "the range of an int has whole ends");
  return { min, max };
}

// A list of more would not fit into the memory of a candidate, nor hardly into ours.
const MOST_LENGTH = 10_000_000;

function readLength(raw: unknown, context: BoundsContext): { minLength: number; maxLength: number } | null {
  if (raw === undefined) return null;
  const [minLength, maxLength] = readPair("length", Array.isArray(raw) ? raw : [raw, raw], context);
  if (!Number.isInteger(minLength) || !Number.isInteger(maxLength) || minLength < 0)
    throw new FieldError(context.path, "the ends of a length are whole numbers from 0");
  if (maxLength > MOST_LENGTH)
    throw new FieldError(
      context.path,
      `a length of ${maxLength} is more than an input is made of; say ${MOST_LENGTH} at most`,
    );
  return { minLength, maxLength };
}

function readPair(what: string, raw: unknown, context: BoundsContext): [number, number] {
  if (!Array.isArray(raw) || raw.length !== 2)
    throw new FieldError(context.path, `${what} must be [least, most], e.g. [0, 100]`);
  const [least, most] = raw.map((end) => readEnd(end, context)) as [number, number];
  if (least > most) throw new FieldError(context.path, `${what} [${least}, ${most}] is empty; swap its ends`);
  return [least, most];
}

/** A number, a name from `bounds`, or a name with a minus before it. */
export function readEnd(raw: unknown, { path, names }: BoundsContext): number {
  if (typeof raw === "number" && Number.isFinite(raw)) return raw;
  const [, minus, name] = /^(-?)\s*([A-Za-z_]\w*)$/.exec(String(raw)) ?? [];
  if (typeof raw !== "string" || name === undefined)
    throw new FieldError(path, `${JSON.stringify(raw)} is neither a number nor the name of a bound`);
  const value = Object.hasOwn(names, name) ? names[name] : undefined;
  if (value === undefined)
    throw new FieldError(path, `unknown bound ${JSON.stringify(name)}; ${suggestBound(name, names)}`);
  return minus === "-" ? -value : value;
}

/** Ends a message about an unknown bound. */
function suggestBound(name: string, names: Names): string {
  const known = Object.keys(names);
  return known.length === 0 ? 'add it to "bounds" in problem.yaml' : suggestName(name, known);
}

function alphabetOf({ alphabet }: RawBounds, { path }: BoundsContext): { alphabet: string } | null {
  return alphabet === undefined ? null : { alphabet: readAlphabet(alphabet, [...path, "alphabet"]) };
}

function at({ path, names }: BoundsContext, key: string | number): BoundsContext {
  return { path: [...path, key], names };
}
