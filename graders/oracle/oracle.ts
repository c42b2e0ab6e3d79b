import { createHash } from "node:crypto";
import { isRightError, type Answer, type Case, type Problem, type RaisedAnswer } from "#problems";
import { stringifyValue, type Value } from "#values";
import { GraderFault, runAuthorCode } from "../fault.ts";
import { readArgs, writeResult } from "../natural.ts";
import { callReference, findReference, type ReferenceHost } from "./reference.ts";

/** Says what is right. What keeps it from answering is thrown: our problem, never the candidate's. */
export interface Oracle {
  /** The right answer for each argument list, in order. */
  expected(batch: readonly (readonly Value[])[]): Promise<Answer[]>;
}

/**
 * The oracle of a problem: `judge.reference` on the host, else the reference solution in a sandbox session. Answers are
 * remembered, so that one oracle serves every candidate of a problem.
 */
export function makeOracle(host: ReferenceHost, problem: Problem): Oracle {
  const asked = problem.judge.reference === undefined ? sandboxOracle(host, problem) : hostOracle(problem);
  return remember(asked);
}

/** What is right for fixed cases: what their author wrote down, else what the oracle says. */
export async function expectedOf(oracle: Oracle, cases: readonly Case[]): Promise<Answer[]> {
  const open = cases.filter(({ expected }) => expected === undefined);
  const answers = (open.length === 0 ? [] : await oracle.expected(open.map(({ args }) => args))).values();
  return cases.map(({ expected }) => (expected === undefined ? (answers.next().value as Answer) : expected));
}

function hostOracle(problem: Problem): Oracle {
  const answer = (args: readonly Value[]): Answer => {
    const given = runAuthorCode(problem, "reference", () => askAuthor(problem, args));
    return "kind" in given ? given : writeResult(problem, args, given.natural);
  };
  return { expected: async (batch) => batch.map(answer) };
}

function askAuthor(problem: Problem, args: readonly Value[]): RaisedAnswer | { readonly natural: unknown } {
  const { raises } = problem.signature;
  try {
    return { natural: problem.judge.reference?.(...readArgs(problem, args)) };
  } catch (error) {
    if (raises !== undefined && isRightError(error)) return raises;
    throw error;
  }
}

function sandboxOracle(host: ReferenceHost, problem: Problem): Oracle {
  return {
    expected: async (batch) => {
      const reference = findReference(problem);
      if (reference === undefined)
        throw new GraderFault(
          `problem ${problem.id}: no reference says what is right; write reference in judge.ts, or solutions/accepted/reference.py`,
        );
      return (await callReference(host, problem, reference, batch)).map(({ answer }) => answer);
    },
  };
}

// Enough for the inputs that every candidate of a problem meets; those met while shrinking come and go.
const REMEMBERED_ANSWERS = 4096;

function remember(oracle: Oracle): Oracle {
  const known = new Map<string, Answer>();
  return {
    expected: async (batch) => {
      const keys = batch.map(keyOf);
      const news = batch.filter((_, at) => !known.has(keys[at] as string));
      const answers = (news.length === 0 ? [] : await oracle.expected(news)).values();
      const found = keys.map((key) => (known.has(key) ? known.get(key) : answers.next().value) as Answer);
      keys.forEach((key, at) => known.set(key, found[at] as Answer));
      while (known.size > REMEMBERED_ANSWERS) known.delete(known.keys().next().value as string);
      return found;
    },
  };
}

// The largest inputs are megabytes long; their digest is not.
function keyOf(args: readonly Value[]): string {
  return createHash("sha256").update(stringifyValue(args)).digest("hex");
}
