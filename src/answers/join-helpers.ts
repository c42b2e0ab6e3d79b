import type { CandidateBlock } from "./candidate-block.ts";
import type { Definition } from "./definition.ts";

/**
 * The blocks to put before a chosen one, because they define functions, classes, imports or constants that it uses and
 * does not define itself; theirs are looked for in turn. Each name comes from the nearest block before the chosen one,
 * else from the first after it. In the order of the reply.
 */
export function findHelpers(chosen: CandidateBlock, candidates: readonly CandidateBlock[]): CandidateBlock[] {
  const at = candidates.indexOf(chosen);
  const before = candidates.slice(0, at).filter((candidate) => canPrecede(candidate, chosen));
  const after = candidates.slice(at + 1).filter((candidate) => canFollow(candidate, chosen));
  const providers = providersOf([...before.toReversed(), ...after], chosen);
  const considered = new Set([chosen]);
  const taken = new Set([chosen]);
  const bound = new Set<string>();
  for (const candidate of taken) {
    for (const name of topLevelNames(candidate)) bound.add(name);
    for (const provider of neededBy(candidate, providers)) {
      if (!considered.has(provider) && fits(provider, bound)) taken.add(provider);
      considered.add(provider);
    }
  }
  return [...before, ...after].filter((candidate) => taken.has(candidate));
}

// Python lets the chosen block define the entry point anew, if it is the same kind of definition.
function canPrecede(candidate: CandidateBlock, chosen: CandidateBlock): boolean {
  const replaced = isPython(chosen) && candidate.defines === chosen.defines;
  return isPython(candidate) === isPython(chosen) && (candidate.defines === null || replaced);
}

function canFollow(candidate: CandidateBlock, chosen: CandidateBlock): boolean {
  return isPython(candidate) === isPython(chosen) && candidate.defines === null;
}

function* neededBy(candidate: CandidateBlock, providers: ReadonlyMap<string, CandidateBlock>) {
  for (const name of candidate.uses) {
    const provider = providers.get(name);
    if (provider !== undefined) yield provider;
  }
}

// In JavaScript a name that is bound twice is an error.
function fits(candidate: CandidateBlock, bound: ReadonlySet<string>): boolean {
  return isPython(candidate) || !topLevelNames(candidate).some((name) => bound.has(name));
}

function topLevelNames({ definitions }: CandidateBlock): string[] {
  return definitions.filter(({ owner }) => owner === null).map(({ name }) => name);
}

function isPython({ language }: CandidateBlock): boolean {
  return language === "python";
}

/** Who provides each name: the chosen block itself where it can, else the first of the others that does. */
function providersOf(others: readonly CandidateBlock[], chosen: CandidateBlock): Map<string, CandidateBlock> {
  const providers = new Map(chosen.definitions.map(({ name }) => [name, chosen]));
  for (const candidate of others) {
    for (const { name } of candidate.definitions.filter(canServe)) {
      if (!providers.has(name)) providers.set(name, candidate);
    }
  }
  return providers;
}

function canServe({ name, kind, owner }: Definition): boolean {
  return owner === null && (kind !== "value" || /^_*[A-Z][A-Z0-9_]*$/.test(name));
}
