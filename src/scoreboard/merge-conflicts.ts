import { isDeepStrictEqual } from "node:util";
import { placeOf } from "../answers/index.ts";
import type { Result } from "./result-schema.ts";
import type { Scoreboard } from "./scoreboard.ts";

/** A scoreboard and what its run is called. */
export interface NamedScoreboard {
  readonly name: string;
  readonly scoreboard: Scoreboard;
}

/** Why the results of two runs cannot stand in one table, in words; none: they can. */
export function conflictsOf(one: NamedScoreboard, other: NamedScoreboard): string[] {
  const [a, b] = [one.scoreboard, other.scoreboard];
  const names = new Set([...Object.keys(a.engine), ...Object.keys(b.engine)]);
  const engines = [...names].filter((name) => a.engine[name] !== b.engine[name]);
  const ours = engines.map((name) => `${name} ${a.engine[name] ?? "none"} and ${b.engine[name] ?? "none"}`);
  const found = [
    ...ours,
    ...(a.settings.seed === b.settings.seed ? [] : [`seed ${a.settings.seed} and ${b.settings.seed}`]),
    ...(isDeepStrictEqual(a.settings.limits, b.settings.limits) ? [] : ["other limits"]),
    ...askingConflicts(a.settings.asking, b.settings.asking),
    ...a.problems
      .filter(({ id, hash }) => b.problems.some((problem) => problem.id === id && problem.hash !== hash))
      .map(({ id }) => `problem ${id} is not the same`),
    ...resultConflicts(a.results, b.results),
  ];
  return found.map((what) => `${one.name} and ${other.name}: ${what}`);
}

type Asking = Scoreboard["settings"]["asking"];

function askingConflicts(one: Asking, other: Asking): string[] {
  if (one === undefined || other === undefined) return [];
  const models = Object.keys(one.models).filter(
    (name) => name in other.models && !isDeepStrictEqual(one.models[name], other.models[name]),
  );
  return [
    ...(one.templateHash === other.templateHash ? [] : ["prompts of another template"]),
    ...models.map((name) => `${name} was asked with other settings`),
  ];
}

function resultConflicts(ones: readonly Result[], others: readonly Result[]): string[] {
  const byPlace = new Map(others.map((result) => [placeKey(result), result]));
  return ones
    .filter((result) => {
      const same = byPlace.get(placeKey(result));
      return same !== undefined && !isDeepStrictEqual(same, result);
    })
    .map(({ model, problem, sample }) => `another answer of ${model} to ${problem} #${sample}`);
}

/** The same key means the same answer. */
export function placeKey({ model, problem, language, sample, attempt }: Result): string {
  return JSON.stringify(placeOf({ model, problem, language: language ?? undefined, sample, attempt }));
}
