import fc from "fast-check";
import { generatorOf, makeRandom, toArguments, type Problem } from "#problems";
import { stringifyValue } from "#values";
import type { Context } from "../context.ts";
import { findingsOf, type Finding } from "../finding.ts";

const { error } = findingsOf("generators");
const RUNS = 30;

/** Generators and families that give other inputs for the same seed: then no grade could be made again. */
export function checkGenerators({ problem, sources }: Pick<Context, "problem" | "sources">): Finding[] {
  const { judge } = problem;
  const odd = oddity(() => sampled(problem));
  const generated = odd === null ? [] : [error(sources.judge("generate"), `generate ${odd}`)];
  const families = Object.entries(judge.families ?? {}).flatMap(([name, family]) => {
    const odd = oddity(() => written(problem, family(sizeOf(problem), makeRandom(7))));
    return odd === null ? [] : [error(sources.judge(name), `the family ${JSON.stringify(name)} ${odd}`)];
  });
  return [...generated, ...families];
}

function sampled(problem: Problem): string {
  const inputs = fc.sample(generatorOf(problem), { seed: 7, numRuns: RUNS });
  return inputs.map((input) => written(problem, input)).join("\n");
}

function sizeOf({ complexity: { parameters, output, probe } }: Problem): Record<string, number> {
  const size = Math.min(probe.to, probe.from * probe.factor);
  return Object.fromEntries(parameters.filter((name) => name !== output).map((name) => [name, size]));
}

function written({ signature }: Problem, natural: readonly unknown[]): string {
  return stringifyValue(toArguments(signature, natural));
}

// Three times: a counter or a coin may come out even.
function oddity(make: () => string): string | null {
  try {
    if (new Set([make(), make(), make()]).size === 1) return null;
  } catch (thrown) {
    return `throws ${String(thrown)} at a size within complexity.probe; mend it`;
  }
  return "makes other inputs for the same size and seed; take all randomness from fast-check in generate, and from random in a family";
}
