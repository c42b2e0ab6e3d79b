import { nearestName } from "#problems";
import { ModelError } from "./model-error.ts";
import { oneLine } from "./wire/one-line.ts";

const MOST_NAMES = 3;

/** The names that were probably meant, the nearest first; empty where none is near. */
export function nearestModels(name: string, known: readonly string[]): string[] {
  const nearest: string[] = [];
  let rest = known;
  while (nearest.length < MOST_NAMES) {
    const next = nearestName(name, rest);
    if (next === null) break;
    nearest.push(next);
    rest = rest.filter((other) => other !== next);
  }
  return nearest;
}

export interface Catalogue {
  listModels(signal: AbortSignal): Promise<string[]>;
  readonly signal: AbortSignal;
}

/** Does what asks a model; where that is unknown to the provider, the error names those that were probably meant. */
export async function withNearestNames<Result>(
  name: string,
  { listModels, signal }: Catalogue,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ModelError) || error.kind !== "unknown-model") throw error;
    // That the names cannot be had must not hide what was wrong.
    const listed = await listModels(signal).catch(() => []);
    signal.throwIfAborted();
    // A name that is listed is one that this key may not use.
    const others = listed.filter((other) => other !== name);
    throw withNames(error, nearestModels(name, others));
  }
}

function withNames(error: ModelError, names: readonly string[]): ModelError {
  if (names.length === 0) return error;
  const meant = names.map((name) => JSON.stringify(oneLine(name))).join(" or ");
  return new ModelError(`${error.message.replace(/\.$/u, "")}; did you mean ${meant}?`, error);
}
