import fc from "fast-check";
import { checkArguments } from "../types/call-values.ts";
import { generatorOf } from "../types/generator.ts";
import type { CaseRules } from "./cases.ts";
import { judgeErrorAt, runPart } from "./judge-file.ts";
import { validate } from "./validate.ts";

const TRIES = 100;
const PART = { key: "generate", name: "generate", remedy: "mend it" };

/** Throws a `ProblemError` when generated inputs leave the declared types, or `validate` refuses every one of them. */
export function tryGenerator(rules: CaseRules): void {
  const { signature, judge } = rules;
  const generator = generatorOf({ signature, judge });
  if (generator === null) return;
  const inputs = runPart(rules, PART, () => fc.sample(generator, { seed: 0, numRuns: TRIES }));
  for (const input of inputs) {
    const fault = checkArguments(signature, input);
    if (fault !== null)
      throw judgeErrorAt(
        rules,
        "generate",
        `generate makes ${fault.path}: ${fault.note}; mend generate, or the bounds`,
      );
  }
  if (inputs.every((input) => validate(rules, input) !== null))
    throw judgeErrorAt(
      rules,
      judge.generate === undefined ? "validate" : "generate",
      `validate refuses all of ${TRIES} generated inputs; write or mend generate`,
    );
}
