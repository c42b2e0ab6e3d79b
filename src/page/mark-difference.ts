import { decodeValue, isList, type Value } from "#values";
import { showDecoded } from "../report/show-value.ts";
import type { Marked } from "./page-data.ts";

/**
 * A value as a person writes it, cut where it differs. A path leads through lists and tuples (`$[2][0]`); where it goes on
 * into something else, that is marked whole.
 */
export function markDifference(notation: unknown, path: string): Marked {
  const steps = [...path.matchAll(/\[(\d+)\]/g)].map(([, at]) => Number(at));
  const isPlain = /^\$(?:\[\d+\])*$/.test(path);
  return mark(decodeValue(notation), isPlain ? steps : []);
}

function mark(value: Value, [at, ...deeper]: readonly number[]): Marked {
  const items = itemsOf(value);
  if (at === undefined || items === null) return ["", showDecoded(value), ""];
  const [open, close] = isList(value) ? ["[", "]"] : ["(", ")"];
  const item = items[at];
  const before = items.slice(0, at).map((one) => `${showDecoded(one)}, `);
  // The other value is longer: what this one lacks is at its end.
  if (item === undefined) return [`${open}${before.join("")}`, " ", close];
  const after = items.slice(at + 1).map((one) => `, ${showDecoded(one)}`);
  const [left, differing, right] = mark(item, deeper);
  return [`${open}${before.join("")}${left}`, differing, `${right}${after.join("")}${close}`];
}

function itemsOf(value: Value): readonly Value[] | null {
  if (value === null || typeof value !== "object") return null;
  if (isList(value)) return value;
  return value.kind === "tuple" && value.items.length > 1 ? value.items : null;
}
