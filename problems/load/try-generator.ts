import fc from "fast-check";
import { problemErrorAt } from "../problem-error.ts";
import { checkArguments } from "../types/call-values.ts";
import { generatorOf } from "../types/generator.ts";
import type { CaseRules } from "./cases.ts";
import { validate } from "./validate.ts";

const TRIES = 100;

/** Throws a `ProblemError` when generated inputs leave the declared types, or `validate` refuses every one of them. */
export function tryGenerator(rules: CaseRules): void {
  const { signature, judge, judgeFile } = rules;
  const inputs = fc.sample(generatorOf({ signature, judge }), { seed: 0, numRuns: TRIES });
  for (const input of inputs) {
    const fault = checkArguments(signature, input);
    if (fault !== null)
      throw problemErrorAt(
        judgeFile,
        1,
        `generate makes ${fault.path}: ${fault.note}; mend generate, or the bounds`,
      );
  }
  if (inputs.every((input) => validate(rules, input) !== null))
    throw problemErrorAt(
      judgeFile,
      1,
      `validate refuses all of ${TRIES} generated inputs; write or mend generate`,
    );
}
