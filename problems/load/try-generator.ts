import fc from "fast-check";
import { problemErrorAt } from "../problem-error.ts";
import { checkArguments } from "../types/call-values.ts";
import { generatorOf } from "../types/generator.ts";
import type { CaseRules } from "./cases.ts";

const TRIES = 100;

/** Throws a `ProblemError` when generated inputs leave the declared types, or `validate` refuses every one of them. */
export function tryGenerator({ signature, judge, judgeFile }: CaseRules): void {
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
  if (judge.validate !== undefined && inputs.every((input) => judge.validate?.(...input) !== null))
    throw problemErrorAt(
      judgeFile,
      1,
      `validate refuses all of ${TRIES} generated inputs; write or mend generate`,
    );
}
