import { makeRandom, toArguments, type Family, type Problem } from "#problems";
import type { Outcome, Sandbox } from "#sandbox";
import { isList, type Value } from "#values";
import type { Labelled } from "./labelled.ts";
import { CALL_FUEL, type Candidate, withCandidate } from "./run-approach.ts";

export interface Agreement {
  /** Families whose inputs every sound approach answers alike. */
  readonly families: Readonly<Record<string, Family<readonly unknown[]>>>;
  readonly sound: readonly Candidate[];
  /** Why others were left out. */
  readonly broken: readonly { readonly candidate: Candidate; readonly reason: string }[];
}

const SMALL_SIZES = [3, 6, 9];

/** An answer, or why there is none; null where the fuel ran out, which says nothing of the input. */
type Answer = { readonly kind: "answer" | "none"; readonly text: string } | null;

/**
 * Drops families that make inputs the problem does not allow: accepted approaches disagree on those or raise. An approach
 * that is alone against the others on most inputs is dropped itself.
 */
export async function agreeing(
  sandbox: Sandbox,
  labelled: Labelled,
  problem: Problem,
  candidates: readonly Candidate[],
): Promise<Agreement> {
  const named = Object.entries(problem.judge.families ?? {});
  const inputs = named.flatMap(([, family]) =>
    SMALL_SIZES.map((size) => argumentsFor(problem, family, size)),
  );
  const answers: (readonly Answer[] | null)[] = [];
  for (const candidate of candidates)
    answers.push(
      await withCandidate(sandbox, labelled, { candidate, giving: "answer" }, async (session) => {
        const outcomes = await session.call(inputs, CALL_FUEL);
        return outcomes.map(answerOf);
      }),
    );
  const common = inputs.map((_, at) => commonest(answers.map((each) => each?.[at] ?? null)));
  const faults = answers.map((own) => faultOf(own, common));
  const kept = candidates.filter((_, at) => faults[at] === null);
  // Where most of them fail the inputs are at fault.
  if (kept.length * 2 < candidates.length) return { families: {}, sound: candidates, broken: [] };
  const keptAnswers = answers.filter((_, at) => faults[at] === null);
  const good = named.filter((_, at) =>
    SMALL_SIZES.every((_size, of) => {
      const input = at * SMALL_SIZES.length + of;
      return keptAnswers.every((own) => isCommon(own?.[input] ?? null, common[input] ?? null));
    }),
  );
  return {
    families: Object.fromEntries(good),
    sound: kept,
    broken: candidates.flatMap((candidate, at) => {
      const reason = faults[at] ?? null;
      return reason === null ? [] : [{ candidate, reason }];
    }),
  };
}

function argumentsFor(problem: Problem, family: Family<readonly unknown[]>, size: number): Value[] {
  const sizes = Object.fromEntries(problem.complexity.parameters.map((name) => [name, size]));
  return toArguments(problem.signature, family(sizes, makeRandom(size)));
}

function answerOf(outcome: Outcome): Answer {
  switch (outcome.kind) {
    case "returned":
      return { kind: "answer", text: JSON.stringify(canonical(outcome.value)) };
    case "out-of-fuel":
    case "out-of-memory":
      return null;
    case "raised":
      return { kind: "none", text: `${outcome.error.type}: ${outcome.error.message}`.slice(0, 100) };
    case "bad-source":
    case "missing-entry-point":
    case "too-much-output":
    case "unreadable-value":
      return { kind: "none", text: outcome.kind };
  }
}

/** Numbers of either kind are the same, to some digits; the order of lists does not count, since it often may vary. */
function canonical(value: Value): unknown {
  if (typeof value === "bigint" || typeof value === "number") return roughly(Number(value));
  if (value === null || typeof value !== "object") return value;
  if (isList(value))
    return value
      .map(canonical)
      .map((item) => JSON.stringify(item))
      .toSorted();
  return value.kind === "tuple" ? canonical(value.items) : value.kind;
}

// Statements whose answers are fractions take what is within 0.00001 of them.
function roughly(value: number): number {
  return Number(value.toPrecision(Number.isInteger(value) ? 8 : 5));
}

function commonest(answers: readonly Answer[]): string | null {
  const votes = new Map<string, number>();
  for (const answer of answers)
    if (answer?.kind === "answer") votes.set(answer.text, (votes.get(answer.text) ?? 0) + 1);
  return [...votes].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

function isCommon(answer: Answer, common: string | null): boolean {
  return answer === null || (answer.kind === "answer" && answer.text === common);
}

function faultOf(own: readonly Answer[] | null, common: readonly (string | null)[]): string | null {
  if (own === null) return "does not load";
  const odd = own.filter((answer, at) => !isCommon(answer, common[at] ?? null));
  if (odd.length * 2 <= own.length) return null;
  return odd.find((answer) => answer?.kind === "none")?.text ?? "answers otherwise";
}
