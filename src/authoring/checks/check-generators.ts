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
  const mend = "take all randomness from fast-check in generate, and from random in a family";
  const generated = isRepeated(() => sampled(problem))
    ? []
    : [error(sources.judge("generate"), `generate makes other inputs for the same seed; ${mend}`)];
  const families = Object.entries(judge.families ?? {})
    .filter(([, family]) => !isRepeated(() => written(problem, family(sizeOf(problem), makeRandom(7)))))
    .map(([name]) =>
      error(
        sources.judge(name),
        `the family ${JSON.stringify(name)} makes another input for the same size and seed; ${mend}`,
      ),
    );
  return [...generated, ...families];
}

// No type says what a program reads: without generate there is nothing to sample.
function sampled(problem: Problem): string {
  const generator = generatorOf(problem);
  const inputs = generator === null ? [] : fc.sample(generator, { seed: 7, numRuns: RUNS });
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
function isRepeated(make: () => string): boolean {
  return new Set([make(), make(), make()]).size === 1;
}
