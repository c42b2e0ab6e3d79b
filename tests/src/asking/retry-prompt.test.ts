import { beforeAll, expect, test } from "vitest";
import type { Counterexample, Verdict } from "#graders";
import { findProblem, loadProblems, type Problem } from "#problems";
import type { Language } from "#sandbox";
import { buildPrompt } from "../../../src/asking/prompt.ts";
import { retryFailureOf } from "../../../src/asking/retry-failure.ts";
import { buildRetryPrompt } from "../../../src/asking/retry-prompt.ts";
import { shippedProblems } from "../../../src/package-root.ts";

let problems: Problem[];
beforeAll(async () => {
  problems = await loadProblems(shippedProblems());
});

const EXAMPLE: Counterexample = {
  group: "examples",
  caseId: "odd-total",
  args: [[2, 7], [4]],
  got: { kind: "value", value: 7 },
  expected: { value: { $float: "4" } },
  difference: null,
  seed: null,
  path: null,
  shrinks: 0,
};

/** The last turn of a second attempt; null where there is nothing that may be told. */
function retryText(
  id: string,
  verdict: Verdict,
  { language = "python", reply = "```\n1\n```" } = {},
): string | null {
  const problem = findProblem(problems, id);
  const failure = retryFailureOf(problem, verdict);
  if (failure === null) return null;
  const asked = language as Language;
  const messages = buildPrompt(problem, asked);
  const retried = buildRetryPrompt({ messages, reply, failure, problem, language: asked });
  expect(retried.slice(0, 1)).toEqual(messages);
  expect(retried.map(({ role }) => role)).toEqual(["user", "assistant", "user"]);
  return retried[2]?.content ?? "";
}

const MEDIAN = "median-of-two-sorted-arrays";

test("a failed example is told with its input, what came and what is right, in the language's notation", () => {
  const verdict = { kind: "wrong-answer", counterexample: EXAMPLE } as const;
  expect(retryText(MEDIAN, verdict)).toBe(`Your code fails on one of the examples:

    findMedianSortedArrays([2, 7], [4])
    Got: 7
    Expected: 4.0

Reply as asked before: the whole solution in one fenced code block, and the two lines of its complexity.`);
  expect(retryText(MEDIAN, verdict, { language: "javascript" })).toContain("Expected: 4\n");
});

test("a class is told call by call", () => {
  const got = { kind: "raised", error: { type: "KeyError", message: "2", line: 4 } } as const;
  const counterexample = { ...EXAMPLE, caseId: "makes-room", got, expected: null };
  const verdict: Verdict = { kind: "runtime-error", error: got.error, counterexample };
  expect(retryText("lru-cache", verdict)).toContain(`
    LRUCache(2)
    put(1, 10)
    put(2, 20)
    get(2)
    put(3, 30)
    get(1)
    get(3)
    Got: KeyError: 2 (line 4)
    Expected: [None, None, 20, None, -1, 30]
`);
});

test("where several answers are right, the expected one is told as one of them", () => {
  const verdict: Verdict = { kind: "wrong-answer", counterexample: { ...EXAMPLE, caseId: "no-anagrams" } };
  expect(retryText("group-anagrams", verdict)).toContain(
    'Right would be, for one: [["ash"], ["oak"], ["elm"]]',
  );
});

test("a smaller input that was generated from an example is not told, the example is", () => {
  const smaller = {
    ...EXAMPLE,
    args: [[31_337], [777]],
    got: { kind: "value", value: 999 },
    seed: 1,
    shrinks: 3,
  };
  const counterexample = { ...smaller, expected: { value: 888 } } as Counterexample;
  const text = retryText(MEDIAN, { kind: "wrong-answer", counterexample });
  expect(text).toContain("findMedianSortedArrays([2, 7], [4])\n    Expected: 4.0");
  expect(text).not.toMatch(/31337|777|888|999/);
});

test("nothing is told of a failure on what no model is shown", () => {
  const groups = ["hidden", "properties", "stress", "probe"] as const;
  for (const group of groups) {
    const counterexample = { ...EXAMPLE, group };
    const error = { type: "E", message: "m", line: null };
    const verdicts: Verdict[] = [
      { kind: "wrong-answer", counterexample },
      { kind: "property-broken", property: "p", counterexample },
      { kind: "too-slow", fuelInstructions: 1, counterexample },
      { kind: "out-of-memory", limitBytes: 1, counterexample },
      { kind: "too-much-output", limitBytes: 1, counterexample },
      { kind: "runtime-error", error, counterexample },
    ];
    for (const verdict of verdicts) expect(retryText(MEDIAN, verdict)).toBeNull();
  }
  expect(retryText(MEDIAN, { kind: "accepted" })).toBeNull();
  expect(retryText(MEDIAN, { kind: "not-graded", reason: "fault", message: "ours" })).toBeNull();
});

test("code that cannot be loaded and a reply without code are told as what they are", () => {
  const error = { type: "SyntaxError", message: "invalid syntax", line: 2 };
  const load = "Your code could not be loaded: SyntaxError: invalid syntax (line 2)\n";
  expect(retryText(MEDIAN, { kind: "bad-source", error })).toContain(load);
  expect(retryText(MEDIAN, { kind: "runtime-error", error, counterexample: null })).toContain(load);
  const slow: Verdict = { kind: "too-slow", fuelInstructions: 1, counterexample: null };
  expect(retryText(MEDIAN, slow)).toContain("could not be loaded: it takes too long");
  expect(retryText(MEDIAN, { kind: "no-code", reason: "none" })).toContain(
    "Your reply holds no code that defines `findMedianSortedArrays`.",
  );
});

test("a second prompt is bounded, whatever the reply and its code gave", () => {
  const long = "😀".repeat(1_000_000);
  const problem = findProblem(problems, MEDIAN);
  const failure = {
    kind: "example",
    args: [[long], [long]],
    got: { kind: "value", value: long },
    expected: long,
  } as const;
  const told = buildRetryPrompt({ messages: [], reply: long, failure, problem, language: "python" });
  expect(told[0]?.content.length).toBeLessThan(61_000);
  expect(told[1]?.content.length).toBeLessThan(8000);
  for (const { content } of told) expect(content.isWellFormed()).toBe(true);
  const empty = buildRetryPrompt({
    messages: [],
    reply: " ",
    failure: { kind: "no-code" },
    problem,
    language: "python",
  });
  expect(empty[0]?.content).toBe("(no reply)");
});
