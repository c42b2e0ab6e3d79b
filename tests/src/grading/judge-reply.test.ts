import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import type { CodeGrade } from "#graders";
import { DEFAULT_LIMITS } from "#sandbox";
import { openGrades } from "../../../src/grading/grade-store.ts";
import { judgeReply } from "../../../src/grading/judge-reply.ts";
import { FINISHES } from "../../../src/models/model.ts";
import { MODEL_ERRORS, type ModelErrorKind } from "../../../src/models/model-error.ts";
import type { Reply } from "../../../src/replies/index.ts";
import { fakeProblem } from "../../graders/support/fake-problem.ts";
import { replyWith } from "../replies/support/reply.ts";

const PROBLEM = fakeProblem();
const UNIT = { model: "openai/a", problem: PROBLEM.id, language: "python", sample: 0, attempt: 1 } as const;
const CODE = "```python\ndef largest(items):\n    return max(items, default=0)\n```";
const ACCEPTED: CodeGrade = { verdict: { kind: "accepted" }, groups: [], complexity: null, efficiency: null };

/** Judges with a bench that accepts all code, or gives what it is told to; counts how often it is used. */
async function openJudge(grade: CodeGrade = ACCEPTED) {
  const grades = await openGrades(mkdtempSync(join(tmpdir(), "assay-")));
  onTestFinished(() => grades.close());
  let runs = 0;
  const bench = async () => {
    runs += 1;
    return grade;
  };
  const parts = { bench, grades, ground: { versions: {}, seed: 1, limits: DEFAULT_LIMITS } };
  return {
    runs: () => runs,
    judge: async (changes: Partial<Reply>) =>
      judgeReply(parts, PROBLEM, UNIT, { kind: "reply", reply: replyWith({ ...UNIT, ...changes }) }),
    parts,
  };
}

test.each([
  [{ finish: "refusal", response: CODE }, "refusal"],
  [{ finish: "refusal", response: "" }, "refusal"],
  [{ finish: "length", response: "```python\ndef largest(items):\n    return" }, "truncated"],
  [{ finish: "length", response: "def largest(items):\n    return max(items)" }, "truncated"],
  [{ finish: "length", response: "" }, "truncated"],
  [{ finish: "length", response: "Let me think." }, "truncated"],
  [{ finish: "stop", response: " \n\t" }, "empty"],
  [{ finish: "other", response: "" }, "empty"],
  [{ finish: "other", response: "```python\ndef largest(items):\n    return" }, "truncated"],
  [{ finish: "other", response: "def largest(items):\n    return max(items)" }, "truncated"],
  [{ finish: "other", response: "Let me think." }, "truncated"],
  [
    { finish: "other", finishReason: "insufficient_system_resource", response: "```python\ndef la" },
    "truncated",
  ],
  [{ finish: "other", finishReason: null, response: "```python\ndef la" }, "truncated"],
] as const)("%j is not graded: %s", async (changes, reason) => {
  const { judge, runs } = await openJudge();
  const { graded } = await judge(changes);
  expect(graded.grade.verdict).toMatchObject({ kind: "not-graded", reason });
  expect(runs()).toBe(0);
});

test.each([
  [{ finish: "stop", response: CODE }, "accepted"],
  [{ finish: "other", response: CODE }, "accepted"],
  [{ finish: "length", response: `${CODE}\nTime complexity: O(` }, "accepted"],
  [{ finish: "stop", response: "I would use max." }, "no-code"],
] as const)("%j is an answer: %s", async (changes, kind) => {
  const { judge } = await openJudge();
  expect((await judge(changes)).graded.grade.verdict.kind).toBe(kind);
});

test("no failure of a provider is ever held against a model", async () => {
  const { parts } = await openJudge();
  const kinds = fc.constantFrom(null, ...(Object.keys(MODEL_ERRORS) as ModelErrorKind[]));
  await fc.assert(
    fc.asyncProperty(kinds, fc.string(), async (error, message) => {
      const { graded } = await judgeReply(parts, PROBLEM, UNIT, { kind: "none", error, message });
      const reason = error === null ? "not-asked" : "model-error";
      expect(graded.grade.verdict).toMatchObject({ kind: "not-graded", reason });
      expect(graded.reply).toBe(undefined);
    }),
  );
});

test("why there is no reply is told once, by its kind or in its own words", async () => {
  const { parts } = await openJudge();
  const told = async (message: string) => {
    const failed = { kind: "none", error: "timeout", message } as const;
    return (await judgeReply(parts, PROBLEM, UNIT, failed)).graded.grade.verdict;
  };
  const own = "openai: no answer in time: 60 s";
  expect(await told(own)).toMatchObject({ message: own });
  expect(await told("60 s")).toMatchObject({ message: "no answer in time: 60 s" });
});

test("whatever a reply says, its facts stand in the result", async () => {
  const { judge } = await openJudge();
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: "binary-ascii" }),
      fc.constantFrom(...FINISHES),
      async (response, finish) => {
        const { graded } = await judge({ response, finish });
        expect(graded.reply).toMatchObject({ finish, modelVersion: "model-2026-01-01", costUsd: 0.0123 });
      },
    ),
    { numRuns: 50 },
  );
});

test("a grade that is written down is not computed again", async () => {
  const { judge, runs } = await openJudge();
  const first = await judge({ response: CODE });
  const second = await judge({ response: CODE, sample: 1 });
  expect([first.cached, second.cached, runs()]).toEqual([false, true, 1]);
  expect(second.graded.grade).toEqual(first.graded.grade);
});

test("equal code with other words is run once, and each reply is held to its own", async () => {
  const { judge, runs } = await openJudge();
  const linear = await judge({ response: `${CODE}\nTime complexity: O(n)` });
  const constant = await judge({ response: `${CODE}\nTime complexity: O(1)`, sample: 1 });
  expect([linear, constant].map(({ graded }) => graded.grade.claims.time?.claimed)).toEqual(["O(n)", "O(1)"]);
  expect([constant.cached, runs()]).toEqual([true, 1]);
});

test("a fault of ours is not written down: the next run tries again", async () => {
  const { judge, runs } = await openJudge({
    verdict: { kind: "not-graded", reason: "fault", message: "died" },
    groups: [],
    complexity: null,
    efficiency: null,
  });
  await judge({ response: CODE });
  await judge({ response: CODE });
  expect(runs()).toBe(2);
});
