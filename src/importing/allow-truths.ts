import { isList, stringifyValue, type Value } from "#values";
import type { Told } from "./draft.ts";
import { inferType } from "./infer-type.ts";

// Six truths in one answer; past that, either all are numbers or none is.
const MOST_VARIANTS = 64;

/**
 * Where right answers are truths here and numbers there, the set's own `==` does not tell True from 1: then each answer is
 * right in every such writing. A tolerance stays where there are fractions.
 */
export function allowTruths(told: Told): Told {
  const values = told.cases.map(({ expected }) => expected);
  const scalars = values.flatMap(scalarsIn);
  const isMixed = scalars.some(isTruth) && scalars.some((value) => typeof value === "bigint");
  const hasFractions = scalars.some((value) => typeof value === "number" && !Number.isInteger(value));
  if (!isMixed || !inferType(values, "", true).includes("any")) return told;
  if (told.compare.kind !== "exact" && told.compare.kind !== "float") return told;
  const cases = told.cases.map((each) => ({ ...each, expected: writingsOf(each.expected) }));
  const { abs, rel } = told.compare.kind === "float" ? told.compare : { abs: 0, rel: 0 };
  return { ...told, cases, compare: hasFractions ? { kind: "any-of", abs, rel } : { kind: "any-of" } };
}

function isTruth(value: Value): boolean {
  return typeof value === "boolean";
}

function scalarsIn(value: Value): Value[] {
  const items = itemsOf(value);
  return items === null ? [value] : items.flatMap(scalarsIn);
}

function itemsOf(value: Value): readonly Value[] | null {
  if (value === null || typeof value !== "object") return null;
  if (isList(value)) return value;
  return value.kind === "tuple" ? value.items : null;
}

function writingsOf(value: Value): Value[] {
  const written = variantsOf(value);
  const byText = new Map([value, ...written].map((each) => [stringifyValue(each), each]));
  return [...byText.values()];
}

function variantsOf(value: Value): Value[] {
  if (typeof value === "boolean") return [value, value ? 1n : 0n];
  if (value === 1n || value === 0n) return [value, value === 1n];
  const items = itemsOf(value);
  if (items === null) return [value];
  const each = items.map(variantsOf);
  const count = each.reduce((product, variants) => product * variants.length, 1);
  return count > MOST_VARIANTS ? [each.map(([, other], at) => other ?? (items[at] as Value))] : combine(each);
}

function combine(each: readonly (readonly Value[])[]): Value[] {
  return each.reduce<Value[][]>(
    (rows, variants) => rows.flatMap((row) => variants.map((one) => [...row, one])),
    [[]],
  );
}
