import type { Family } from "../judge.ts";
import type { ComplexityRequirement } from "../problem.ts";
import { makeRandom } from "../random.ts";
import { checkArguments } from "../types/call-values.ts";
import type { CaseRules } from "./cases.ts";
import { judgeErrorAt, runPart } from "./judge-file.ts";
import { validate } from "./validate.ts";

const SEED = 1;

/** Makes the smallest input that is probed, of each family. Throws a `ProblemError` where it is none. */
export function tryFamilies(
  rules: CaseRules,
  { parameters: all, output, probe }: ComplexityRequirement,
): void {
  const parameters = all.filter((name) => name !== output);
  const size = Object.fromEntries(parameters.map((name) => [name, probe.from]));
  for (const [key, family] of Object.entries(rules.judge.families ?? {})) {
    const name = `family ${JSON.stringify(key)} at ${parameters.map((each) => `${each} = ${probe.from}`).join(", ")}`;
    const args = runPart(rules, { key, name, remedy: "mend it" }, () => make(family, size));
    const fault = faultIn(rules, args);
    if (fault !== null) throw judgeErrorAt(rules, key, `${name} ${fault}`);
  }
}

function make(family: Family<readonly unknown[]>, size: Readonly<Record<string, number>>): unknown {
  return family(size, makeRandom(SEED));
}

function faultIn(rules: CaseRules, args: unknown): string | null {
  if (!Array.isArray(args)) return "gives no list of arguments; return them in [ ]";
  const fault = checkArguments(rules.signature, args);
  if (fault !== null)
    return `makes ${fault.path}: ${fault.note}; mend it, the bounds, or complexity.probe in problem.yaml`;
  const objection = validate(rules, args);
  return objection === null
    ? null
    : `makes what validate refuses: ${objection}; mend it, validate, or complexity.probe in problem.yaml`;
}
