import type { CandidateBlock } from "./candidate-block.ts";

/**
 * The blocks to put behind a chosen one, because all that they define is methods that a class of its lacks:
 * `Cache.prototype.get = function () {}`. In the order of the reply.
 */
export function findMethods(chosen: CandidateBlock, candidates: readonly CandidateBlock[]): CandidateBlock[] {
  const own = chosen.definitions.filter(({ owner }) => owner === null);
  const classes = new Set<string | null>(own.map(({ name }) => name));
  const taken: CandidateBlock[] = [];
  const has = new Set(methodsOf(chosen));
  for (const candidate of candidates.slice(candidates.indexOf(chosen) + 1)) {
    const methods = methodsOf(candidate);
    const adds = candidate.definitions.every(({ owner }) => classes.has(owner));
    if (methods.length === 0 || !adds || methods.some((method) => has.has(method))) continue;
    for (const method of methods) has.add(method);
    taken.push(candidate);
  }
  return taken;
}

function methodsOf({ definitions }: CandidateBlock): string[] {
  return definitions.flatMap(({ owner, name }) => (owner === null ? [] : [`${owner}.${name}`]));
}
