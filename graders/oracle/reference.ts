import type { Answer, Problem, Solution } from "#problems";
import {
  asUntrusted,
  LANGUAGES,
  type Language,
  type Limits,
  type Outcome,
  type Sandbox,
  type Session,
} from "#sandbox";
import { stringifyValue, type Value } from "#values";
import { entryPointOf } from "../entry-point.ts";
import { GraderFault } from "../fault.ts";
import { UNKNOWN } from "./origin.ts";
import { raisesAsExpected } from "../judging/judge-raised.ts";

/** Where a reference solution runs, and under which limits. */
export interface ReferenceHost {
  readonly sandbox: Pick<Sandbox, "withSession">;
  /** The limits of the candidates; the reference gets more fuel. */
  readonly limits: Limits;
  readonly seed: number;
}

/** What one call of a reference solution gave. */
export interface ReferenceAnswer {
  readonly answer: Answer;
  readonly cost: number | null;
}

// Room for a reference that is slower than the default limit at the largest inputs; stress fuel is then set from it.
const REFERENCE_FUEL_FACTOR = 5;

/**
 * The accepted solution that stands for what is right: one named `reference` before the others, Python before
 * JavaScript before TypeScript. Undefined when there is none in these languages.
 */
export function findReference(
  problem: Problem,
  languages: readonly Language[] = LANGUAGES,
): Solution | undefined {
  const rank = ({ file, language }: Solution) =>
    (file.startsWith("reference.") ? 0 : LANGUAGES.length) + LANGUAGES.indexOf(language);
  return problem.solutions
    .filter(({ expectation, language }) => expectation === "accepted" && languages.includes(language))
    .toSorted((one, other) => rank(one) - rank(other))[0];
}

/** The same in the candidate's own family of languages, in which costs can be compared. */
export function findReferenceFor(problem: Problem, language: Language): Solution | undefined {
  return findReference(problem, language === "python" ? ["python"] : ["javascript", "typescript"]);
}

/** Opens a session of a reference solution, not yet loaded. */
export async function withReference<Result>(
  host: ReferenceHost,
  problem: Problem,
  reference: Solution,
  use: (session: Session) => Promise<Result>,
): Promise<Result> {
  return host.sandbox.withSession(requestOf(host, problem, reference), use);
}

/** Runs a reference solution on a batch of inputs. Whatever keeps it from answering is a fault. */
export async function callReference(
  host: ReferenceHost,
  problem: Problem,
  reference: Solution,
  batch: readonly (readonly Value[])[],
  { words, mend } = UNKNOWN,
): Promise<ReferenceAnswer[]> {
  const outcomes = await withReference(host, problem, reference, async (session) => {
    const failure = await session.load();
    return failure === null ? session.call(batch) : [failure];
  });
  return outcomes.map((outcome, at) => {
    const answer = answerOf(problem, outcome, reference.language);
    if (answer !== undefined && "cost" in outcome) return { answer, cost: outcome.cost };
    const input = `${showInput(batch[at] ?? [])}${words}`;
    throw new GraderFault(
      `problem ${problem.id}: solutions/accepted/${reference.file} gives no answer for ${input}: ${tellOutcome(outcome)}; ${mend}`,
    );
  });
}

const SHOWN_CHARACTERS = 200;

/** An input in a message, which ends somewhere. */
export function showInput(args: readonly Value[]): string {
  const text = stringifyValue(args);
  return text.length <= SHOWN_CHARACTERS ? text : `${text.slice(0, SHOWN_CHARACTERS).toWellFormed()}...`;
}

/** What a reference says is right; undefined where it gives no answer. */
export function answerOf({ signature }: Problem, outcome: Outcome, language: Language): Answer | undefined {
  if (outcome.kind === "returned") return outcome.value;
  const { raises } = signature;
  if (raises === undefined || outcome.kind !== "raised") return undefined;
  return raisesAsExpected(language, outcome, raises) ? raises : undefined;
}

function requestOf({ limits, seed }: ReferenceHost, { signature }: Problem, { language, source }: Solution) {
  return {
    language,
    source: asUntrusted(source),
    entry: entryPointOf(signature, language),
    limits: { ...limits, fuelInstructions: limits.fuelInstructions * REFERENCE_FUEL_FACTOR },
    seed,
  };
}

/** Why a call gave no answer, in words. */
export function tellOutcome(outcome: Outcome): string {
  if ("error" in outcome) return `${outcome.error.type}: ${outcome.error.message}`;
  return "reason" in outcome ? outcome.reason : outcome.kind;
}
