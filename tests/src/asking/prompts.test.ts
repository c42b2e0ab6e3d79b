import { expect, test } from "vitest";
import { findProblem, loadProblems } from "#problems";
import { promptsOf } from "../../../src/asking/prompts.ts";
import { DEFAULT_TEMPLATE } from "../../../src/asking/template.ts";
import type { GradedAnswer } from "../../../src/grade-answers.ts";
import { gradeWithout } from "../../../src/grading/bench.ts";
import { shippedProblems } from "../../../src/package-root.ts";
import type { Reply } from "../../../src/replies/index.ts";
import { unitOf } from "./support.ts";

const problem = findProblem(await loadProblems(shippedProblems()), "group-anagrams");
const unit = unitOf("openai/a");

const asked = (attempt: number) => ({
  ...{ problem, messages: [], unit: { ...unit, attempt } },
  told: { kind: "reply" as const, reply: { response: "no code here" } as Reply },
});

const graded: GradedAnswer = {
  answer: { model: "openai/a", problem: problem.id, sample: 0, response: "no code here" },
  extraction: { kind: "no-code", reason: "none" },
  grade: gradeWithout({ kind: "no-code", reason: "none" }),
};

test("the first prompt of a problem and language is the same for whoever is asked", () => {
  const prompts = promptsOf(DEFAULT_TEMPLATE, 1);
  const first = prompts.first(problem, unit);
  expect(prompts.first(problem, { ...unit, model: "groq/b", sample: 3 })).toBe(first);
  expect(prompts.first(problem, { ...unit, language: "javascript" })).not.toEqual(first);
});

test("there are as many attempts as were asked for, and none after no reply", () => {
  expect(promptsOf(DEFAULT_TEMPLATE, 1).again(asked(1), graded)).toBe(null);
  const two = promptsOf(DEFAULT_TEMPLATE, 2);
  expect(two.again(asked(1), graded)?.at(-1)?.content).toContain("holds no code");
  expect(two.again(asked(2), graded)).toBe(null);
  const unanswered = { ...asked(1), told: { kind: "none" as const, error: "server" as const, message: "" } };
  expect(two.again(unanswered, graded)).toBe(null);
});
