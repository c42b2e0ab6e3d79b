import type { Problem } from "#problems";
import type { Language, Outcome } from "#sandbox";
import type { Point } from "../complexity/complexity.ts";
import { probeComplexity } from "../complexity/probe.ts";
import { GraderFault } from "../fault.ts";
import {
  answerOf,
  findReference,
  findReferenceFor,
  tellOutcome,
  withReference,
  type ReferenceHost,
} from "../oracle/reference.ts";

/**
 * What the reference solution in the candidate's own language, or else its family of languages, spends at each size of the
 * probe; null where there is none, or the problem names no families of input. What it answers was judged when it said what is right: here it only
 * has to answer, so that no second session is needed.
 */
export async function measureReference(
  host: ReferenceHost,
  problem: Problem,
  language: Language,
): Promise<readonly Point[] | null> {
  const reference = findReference(problem, [language]) ?? findReferenceFor(problem, language);
  if (reference === undefined || Object.keys(problem.judge.families ?? {}).length === 0) return null;
  const refuse = (outcome: Outcome, where: string) => {
    throw new GraderFault(
      `problem ${problem.id}: solutions/accepted/${reference.file} gives no answer for ${where}: ${tellOutcome(outcome)}; mend it`,
    );
  };
  const judge = async (_args: unknown, outcome: Outcome, family: string) =>
    answerOf(problem, outcome, reference.language) !== undefined
      ? null
      : refuse(outcome, `the family "${family}"`);
  return withReference(host, problem, reference, async (session) => {
    const failure = await session.load();
    if (failure !== null) return refuse(failure, "anything");
    const probed = await probeComplexity({ session, problem, seed: host.seed, judge });
    return probed.kind === "measured" ? (probed.complexity?.time.points ?? null) : null;
  });
}
