import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { SandboxFault, type Sandbox } from "#sandbox";
import type { Answer } from "../../src/answers/index.ts";
import { gradeAnswers } from "../../src/grade-answers.ts";
import { fakeProblem } from "../graders/support/fake-problem.ts";
import { fakeSession, largest, type Candidate } from "../graders/support/fake-session.ts";

const CODE = "```python\ndef largest(items):\n    return max(items, default=0)\n```";

const answer = (changes: Partial<Answer> = {}): Answer => ({
  ...{ model: "a/model", problem: "largest", sample: 0, response: CODE },
  ...changes,
});

/** A sandbox in which every source is the same function, and how many sessions it opened. */
function sandboxRunning(candidate: Candidate, wait = async () => {}): Sandbox & { sessions: number } {
  const sandbox = {
    sessions: 0,
    versions: {},
    close: async () => {},
    async withSession<Result>(...[, use]: Parameters<Sandbox["withSession"]>) {
      sandbox.sessions += 1;
      await wait();
      return (await use(fakeSession(candidate))) as Result;
    },
  };
  return sandbox;
}

const grade = (answers: readonly Answer[], sandbox: Sandbox, jobs = 2) =>
  gradeAnswers({ answers, problems: [fakeProblem()], sandbox, jobs });

test("a right answer is accepted and a wrong one is not", async () => {
  const [right] = await grade([answer()], sandboxRunning(largest));
  expect(right?.grade.verdict.kind).toBe("accepted");
  const [wrong] = await grade(
    [answer()],
    sandboxRunning(() => 7n),
  );
  expect(wrong?.grade.verdict.kind).toBe("wrong-answer");
});

test("a reply without code is never run, and never wrong", async () => {
  const sandbox = sandboxRunning(largest);
  const [graded] = await grade([answer({ response: "I cannot help with that." })], sandbox);
  expect(graded?.grade.verdict.kind).toBe("no-code");
  expect(sandbox.sessions).toBe(0);
});

test("an unknown problem is refused before anything is run", async () => {
  const sandbox = sandboxRunning(largest);
  const answers = [answer(), answer({ problem: "largset" })];
  await expect(grade(answers, sandbox)).rejects.toThrow('unknown problem "largset"; did you mean "largest"?');
  expect(sandbox.sessions).toBe(0);
});

test("a fault of ours is not graded, and spoils no other answer", async () => {
  const fault = async () => Promise.reject(new SandboxFault("a worker died"));
  const graded = await grade(
    [answer(), answer({ model: "b", response: "no code" })],
    sandboxRunning(largest, fault),
  );
  expect(graded.map(({ grade: { verdict } }) => verdict)).toEqual([
    { kind: "not-graded", reason: "fault", message: "a worker died" },
    { kind: "no-code", reason: "no code in the reply" },
  ]);
});

test("a bug is no verdict: it is thrown", async () => {
  const bug = async () => Promise.reject(new TypeError("a bug"));
  await expect(grade([answer()], sandboxRunning(largest, bug))).rejects.toThrow("a bug");
});

test("equal code for the same problem is run once", async () => {
  const sandbox = sandboxRunning(largest);
  const graded = await grade([answer(), answer({ sample: 1 }), answer({ model: "b" })], sandbox);
  expect(graded.map(({ grade: { verdict } }) => verdict.kind)).toEqual(["accepted", "accepted", "accepted"]);
  expect(sandbox.sessions).toBe(1);
});

test("neither the number of jobs nor the order of completion ever changes the results", async () => {
  const answers = Array.from({ length: 6 }, (_, sample) =>
    answer({ sample, response: `${CODE}\n# ${sample}` }),
  );
  const expected = await grade(answers, sandboxRunning(largest), 1);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(5)), fc.integer({ min: 1, max: 8 }), async (waits, jobs) => {
      const turns = waits.values();
      const wait = async () => {
        for (let turn = turns.next().value ?? 0; turn > 0; turn -= 1) await setImmediate();
      };
      expect(await grade(answers.toReversed(), sandboxRunning(largest, wait), jobs)).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});

test("an abort ends the work with its reason", async () => {
  const controller = new AbortController();
  const sandbox = sandboxRunning(largest, async () => controller.abort(new Error("enough")));
  const answers = [answer(), answer({ sample: 1, response: `${CODE}\n` })];
  const options = { answers, problems: [fakeProblem()], sandbox, jobs: 1, signal: controller.signal };
  await expect(gradeAnswers(options)).rejects.toThrow("enough");
  expect(sandbox.sessions).toBe(1);
});
