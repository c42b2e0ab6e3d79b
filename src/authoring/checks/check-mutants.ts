import type { Solution } from "#problems";
import { nameOf, type Context } from "../context.ts";
import { findingsOf, type Finding } from "../finding.ts";
import type { JudgedMutant } from "../mutation/judge-mutants.ts";
import { caseLine } from "./check-agreement.ts";

const { warning } = findingsOf("mutants");

/** Mutants that the tests let pass although an input tells them apart; each with the changed line and that input. */
export function checkMutants(
  { sources }: Pick<Context, "sources">,
  solution: Solution,
  judged: readonly JudgedMutant[],
): Finding[] {
  return judged.flatMap(({ mutant, fate }) => {
    if (fate.kind !== "survived") return [];
    const { line, before, after, mutator } = mutant;
    return [
      warning(
        sources.solution(solution, line),
        `no test notices this mistake (${mutator}) in ${nameOf(solution)}: - ${before} + ${after}; add to tests/hidden.jsonl: ${caseLine(fate.input)}`,
      ),
    ];
  });
}
