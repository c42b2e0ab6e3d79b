import { describeNatural, isNatural } from "./is-natural.ts";
import type { Mismatch } from "./from-value.ts";
import { keyOf } from "./key-of.ts";
import { countNodes, findOrphan, levelOrder, type NodesType } from "./level-order.ts";
import type { Type } from "./type.ts";

/** Says where an input leaves its declared type or bounds (`$[2]`: "11 is above 10"), or null when it keeps to them. */
export function checkBounds(type: Type, natural: unknown): Mismatch | null {
  const fault = faultIn(type, natural);
  return fault === null ? null : { ...fault, path: `$${fault.path}` };
}

function faultIn(type: Type, natural: unknown): Mismatch | null {
  if (!isNatural(type, natural)) return fault(`${describeNatural(natural)} where ${type.kind} is declared`);
  switch (type.kind) {
    case "int":
    case "float":
      return numberFault(type, natural as number | bigint);
    case "bool":
    case "any":
      return null;
    case "string":
      return stringFault(type, natural as string);
    case "bytes":
      return lengthFault(type, (natural as Uint8Array).length);
    case "list":
      return (
        lengthFault(type, (natural as unknown[]).length) ?? firstFault(natural as unknown[], () => type.item)
      );
    case "linked-list":
    case "binary-tree":
      return nodesFault(type, natural as unknown[]);
    case "set":
      return setFault(type, natural as unknown[]);
    case "tuple":
      return firstFault(natural as unknown[], (index) => type.items[index] as Type);
    case "map":
      return mapFault(type, natural as Map<unknown, unknown>);
    case "optional":
      return natural === null ? null : faultIn(type.item, natural);
  }
}

function numberFault({ min, max }: { min: number; max: number }, natural: number | bigint): Mismatch | null {
  if (natural < min) return fault(`${natural} is below ${min}`);
  if (natural > max) return fault(`${natural} is above ${max}`);
  // NaN is neither below nor above; a bound excludes it all the same.
  return natural !== natural && (min > -Infinity || max < Infinity)
    ? fault(`NaN is not within ${min} to ${max}`)
    : null;
}

function stringFault(type: Type & { kind: "string" }, natural: string): Mismatch | null {
  const characters = Array.from(natural);
  const stray =
    type.alphabet === "" ? undefined : characters.find((character) => !type.alphabet.includes(character));
  if (stray !== undefined) return fault(`the character ${JSON.stringify(stray)} is not in the alphabet`);
  return lengthFault(type, characters.length);
}

function nodesFault(type: NodesType, items: unknown[]): Mismatch | null {
  const told = levelOrder(type);
  if (type.kind === "linked-list") return faultIn(told, items);
  const orphan = findOrphan(items);
  if (orphan !== null) return { ...fault("this node has no parent"), path: `[${orphan}]` };
  return lengthFault(type, countNodes(items)) ?? firstFault(items, () => told.item);
}

function setFault(type: Type & { kind: "set" }, items: unknown[]): Mismatch | null {
  return (
    lengthFault(type, items.length) ??
    firstFault(items, () => type.item) ??
    equalFault(type.item, items, "items")
  );
}

function mapFault(type: Type & { kind: "map" }, entries: Map<unknown, unknown>): Mismatch | null {
  const keys = [...entries.keys()];
  return (
    lengthFault(type, entries.size) ??
    firstFault(keys, () => type.key) ??
    firstFault([...entries.values()], () => type.value) ??
    equalFault(type.key, keys, "keys")
  );
}

function equalFault(type: Type, naturals: unknown[], what: string): Mismatch | null {
  const distinct = new Set(naturals.map((natural) => keyOf(type, natural)));
  return distinct.size < naturals.length ? fault(`equal ${what}`) : null;
}

function lengthFault(type: { minLength: number; maxLength: number }, length: number): Mismatch | null {
  if (length < type.minLength) return fault(`length ${length} is below ${type.minLength}`);
  return length > type.maxLength ? fault(`length ${length} is above ${type.maxLength}`) : null;
}

function firstFault(naturals: readonly unknown[], typeAt: (index: number) => Type): Mismatch | null {
  for (const [index, natural] of naturals.entries()) {
    const found = faultIn(typeAt(index), natural);
    if (found !== null) return { ...found, path: `[${index}]${found.path}` };
  }
  return null;
}

function fault(note: string): Mismatch {
  return { ok: false, path: "", note };
}
