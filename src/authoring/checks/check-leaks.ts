import { stringifyValue } from "#values";
import type { Case } from "#problems";
import type { Context } from "../context.ts";
import { findingsOf, type Finding } from "../finding.ts";
import { showArguments } from "../show-arguments.ts";

const { error, warning } = findingsOf("leaks");
// Shorter ones, such as `[]` or `5`, stand in any text.
const LEAST_CHARACTERS = 12;

/** Hidden cases that the model is shown after all, and those that are there twice. */
export function checkLeaks({ problem, sources }: Pick<Context, "problem" | "sources">): Finding[] {
  const examples = new Map(problem.examples.map((example) => [keyOf(example), example.id]));
  const text = bare(sources.statement);
  const seen = new Map<string, string>();
  return problem.hidden.flatMap((hidden) => {
    const place = sources.case(hidden.id);
    const example = examples.get(keyOf(hidden));
    const twin = seen.get(keyOf(hidden));
    seen.set(keyOf(hidden), hidden.id);
    if (example !== undefined)
      return [
        error(
          place,
          `${told(hidden)} is the example ${JSON.stringify(example)}; change its args, or delete it`,
        ),
      ];
    if (needlesOf(problem.signature, hidden).some((needle) => text.includes(needle)))
      return [
        error(
          place,
          `${told(hidden)} stands in statement.md; change its args, or take it out of the statement`,
        ),
      ];
    return twin === undefined
      ? []
      : [warning(place, `${told(hidden)} has the same args as ${JSON.stringify(twin)}; delete one`)];
  });
}

function needlesOf({ name, parameters }: Context["problem"]["signature"], { args }: Case): string[] {
  const shown = args.map((arg) => bare(showArguments([arg])));
  const calls = Object.values(name).map((entry) => `${entry}(${shown.join()})`);
  const assigned = parameters.map((parameter, at) => `${parameter.name}=${shown[at]}`).join();
  const plain = shown.join();
  return [
    ...calls,
    ...(parameters.length > 0 ? [bare(assigned)] : []),
    ...(plain.length >= LEAST_CHARACTERS ? [plain] : []),
  ];
}

function bare(text: string): string {
  return text.replaceAll(/\s|\*\*|`/g, "");
}

function keyOf({ args }: Case): string {
  return stringifyValue(args);
}

function told({ id }: Case): string {
  return `hidden case ${JSON.stringify(id)}`;
}
