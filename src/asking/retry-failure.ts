import type { Got, Verdict } from "#graders";
import { type Answer, type Problem } from "#problems";
import { decodeValue, type Value } from "#values";
import { errorWords } from "../report/verdict-words.ts";

/** What a model may be told of how its reply failed: of the tests the public examples only. */
export type RetryFailure =
  | { readonly kind: "no-code" }
  /** The code could not even be loaded; no test has been run. */
  | { readonly kind: "load"; readonly words: string }
  | ExampleFailure;

export interface ExampleFailure {
  readonly kind: "example";
  readonly args: readonly Value[];
  /** null: not known for this very input. */
  readonly got: Got | null;
  /** null: not known, or too long. */
  readonly expected: Answer | null;
}

/** What may be told of a verdict. Null where nothing may: right code, or code that fails on what no model is shown. */
export function retryFailureOf(
  { examples }: Pick<Problem, "examples">,
  verdict: Verdict,
): RetryFailure | null {
  switch (verdict.kind) {
    case "accepted":
    case "not-graded":
      return null;
    case "no-code":
      return { kind: "no-code" };
    case "bad-source":
      return { kind: "load", words: errorWords(verdict.error) };
    case "runtime-error":
      return verdict.counterexample === null
        ? { kind: "load", words: errorWords(verdict.error) }
        : exampleOf(examples, verdict.counterexample);
    case "too-slow":
      return whileLoading(examples, verdict, "it takes too long");
    case "out-of-memory":
      return whileLoading(examples, verdict, "it takes too much memory");
    case "too-much-output":
      return whileLoading(examples, verdict, "it prints too much");
    case "wrong-answer":
    case "property-broken":
      return exampleOf(examples, verdict.counterexample);
  }
}

type Counterexample = Extract<Verdict, { kind: "wrong-answer" }>["counterexample"];
type Examples = Problem["examples"];

function whileLoading(
  examples: Examples,
  { counterexample }: { counterexample: Counterexample | null },
  words: string,
): RetryFailure | null {
  return counterexample === null ? { kind: "load", words } : exampleOf(examples, counterexample);
}

/**
 * The example that failed, as it stands in the statement. The counterexample may be a smaller input that was generated
 * from it: that one is not public, nor what came of it.
 */
function exampleOf(examples: Examples, counterexample: Counterexample): ExampleFailure | null {
  const { group, caseId, seed, got, expected } = counterexample;
  const example = group === "examples" ? examples.find(({ id }) => id === caseId) : undefined;
  if (example === undefined) return null;
  const { args } = example;
  const known = example.expected ?? null;
  if (seed !== null) return { kind: "example", args, got: null, expected: known };
  return {
    kind: "example",
    args,
    got,
    expected: known ?? valueOf(expected),
  };
}

/** What a record says is right, where that is a value; of several, all. */
function valueOf(expected: Counterexample["expected"]): Value | null {
  if (expected === null || "raises" in expected) return null;
  return decodeValue("anyOf" in expected ? expected.anyOf : expected.value);
}
