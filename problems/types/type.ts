/**
 * A declared type of a parameter or result, with the bounds that the statement promises. Where it promises none,
 * numbers go from -Infinity to Infinity, lengths from 0 to Infinity, and an empty alphabet allows every character.
 * Lengths of strings count code points, those of trees nodes. The items of a set and the keys of a map are hashable in every language.
 */
export type Type =
  | { readonly kind: "int"; readonly min: number; readonly max: number }
  | { readonly kind: "float"; readonly min: number; readonly max: number }
  | { readonly kind: "bool" }
  /** Any value, of which nothing is known: its natural value is the value itself, in the notation's terms. */
  | { readonly kind: "any" }
  | {
      readonly kind: "string";
      readonly minLength: number;
      readonly maxLength: number;
      readonly alphabet: string;
    }
  | { readonly kind: "bytes"; readonly minLength: number; readonly maxLength: number }
  | { readonly kind: "list"; readonly item: Type; readonly minLength: number; readonly maxLength: number }
  | { readonly kind: "set"; readonly item: Type; readonly minLength: number; readonly maxLength: number }
  | {
      readonly kind: "linked-list" | "binary-tree";
      readonly item: Type;
      readonly minLength: number;
      readonly maxLength: number;
    }
  | { readonly kind: "tuple"; readonly items: readonly Type[] }
  | {
      readonly kind: "map";
      readonly key: Type;
      readonly value: Type;
      readonly minLength: number;
      readonly maxLength: number;
    }
  | { readonly kind: "optional"; readonly item: Type };
