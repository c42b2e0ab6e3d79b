import { searchKill, type GradeJob, type KillingInput } from "#graders";
import { encodeValue } from "#values";
import { nameOf, type Context, type Surveyed } from "../context.ts";
import { findingsOf, type Finding } from "../finding.ts";
import { showArguments } from "../show-arguments.ts";

const { error } = findingsOf("agreement");

/** Seeds of inputs that no grade is made with by default. */
const FURTHER_SEEDS = [101, 102, 103] as const;

/** What an accepted solution answers wrongly among further generated inputs; the author sees it as two that disagree. */
export async function findDisagreement(job: GradeJob): Promise<KillingInput | null> {
  return (await job.session.load()) === null ? searchKill(job, FURTHER_SEEDS) : null;
}

/** Accepted solutions that pass the tests and still disagree with what is right on some other generated input. */
export function checkAgreement(
  { sources }: Pick<Context, "sources">,
  { solution }: Pick<Surveyed, "solution">,
  input: KillingInput,
): Finding {
  const right = showArguments([input.expected]);
  return error(
    sources.solution(solution),
    `${nameOf(solution)} disagrees with the reference on (${showArguments(input.args)}), where the reference gives ${right}; mend one of them, and add the case to tests/hidden.jsonl: ${caseLine(input)}`,
  );
}

/** A line for `tests/hidden.jsonl`. */
export function caseLine({ args, expected }: KillingInput, id = "NAME-IT", why = "SAY WHY"): string {
  return JSON.stringify({ id, why, args: args.map(encodeValue), expected: encodeValue(expected) });
}
