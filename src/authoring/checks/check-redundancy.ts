import type { Context } from "../context.ts";
import { findingsOf, type Finding } from "../finding.ts";

const { warning } = findingsOf("redundancy");

/**
 * Hidden cases that nobody says a word for and that reject no wrong solution which the others let pass. A case with a `why`
 * has a reason to be there, whatever the solutions at hand.
 */
export function checkRedundancy({ problem, sources, surveyed }: Context): Finding[] {
  const killers = surveyed
    .filter(({ solution }) => solution.expectation === "wrong" || solution.expectation === "crash")
    .map(({ survey }) =>
      survey.groups.hidden.flatMap(({ caseId, failure }) =>
        failure === null || caseId === null ? [] : [caseId],
      ),
    );
  return problem.hidden
    .filter(({ id, why }) => why === null && !killers.some((ids) => ids.length === 1 && ids[0] === id))
    .map(({ id }) =>
      warning(
        sources.case(id),
        `hidden case ${JSON.stringify(id)} rejects nothing that the others let pass, and has no "why"; say why it is there, or delete it`,
      ),
    );
}
