import type { Unit } from "../../asking/unit.ts";

/**
 * Which of a model's replies are being asked for. In two levels, so that a new one costs little even where a batch
 * asks for tens of thousands at once.
 */
export type OpenUnits = ReadonlyMap<string, ReadonlySet<string>>;

export function withUnit(open: OpenUnits, unit: Unit): OpenUnits {
  const [place, number] = placeOf(unit);
  return new Map(open).set(place, new Set(open.get(place)).add(number));
}

export function withoutUnit(open: OpenUnits, unit: Unit): OpenUnits {
  const [place, number] = placeOf(unit);
  const left = new Set(open.get(place));
  left.delete(number);
  const rest = new Map(open);
  if (left.size === 0) rest.delete(place);
  else rest.set(place, left);
  return rest;
}

export function holdsUnit(open: OpenUnits, unit: Unit): boolean {
  const [place, number] = placeOf(unit);
  return open.get(place)?.has(number) ?? false;
}

export function countUnits(open: OpenUnits): number {
  return [...open.values()].reduce((total, { size }) => total + size, 0);
}

function placeOf({ problem, language, sample, attempt }: Unit): [string, string] {
  return [`${language} ${problem}`, `${sample} ${attempt}`];
}
