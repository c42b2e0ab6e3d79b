import type * as ChildProcessModule from "node:child_process";
import { Writable } from "node:stream";
import { array, integer, tuple } from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { gradeCandidate, type CodeGrade } from "#graders";
import type { Problem } from "#problems";
import type { Language } from "#sandbox";
import { fakeJob } from "../../graders/support/fake-job.ts";
import { fakeCase, fakeProblem, listOf } from "../../graders/support/fake-problem.ts";
import { SEES_PROCESSES, workerProcesses } from "../../support/child-processes.ts";
import { inSession, useSandbox } from "../../support/javascript-sandbox.ts";

/** Every byte that goes to a worker: how it is started, and all messages. */
const sent = vi.hoisted(() => [] as string[]);

vi.mock("node:child_process", async (importOriginal) => {
  const original = await importOriginal<typeof ChildProcessModule>();
  const start = original.spawn as (...args: unknown[]) => ChildProcessModule.ChildProcess;
  const spawn = (...asked: unknown[]) => {
    const child = start(...asked);
    sent.push(JSON.stringify(asked));
    for (const pipe of child.stdio) if (pipe instanceof Writable) overhear(pipe);
    return child;
  };
  const overhear = (pipe: Writable) => {
    const write = pipe.write.bind(pipe) as (...args: unknown[]) => boolean;
    pipe.write = (...args: unknown[]) => {
      sent.push(String(args[0]));
      return write(...args);
    };
  };
  return { ...original, spawn };
});

const CANARY = "canary-secret-9d41e0";
beforeAll(() => void (process.env["ASSAY_TEST_CANARY"] = CANARY));
afterAll(() => void delete process.env["ASSAY_TEST_CANARY"]);
const sandbox = useSandbox();

const [LEFT, RIGHT] = [99_991, 99_989];
/** Right answers begin like nothing else that is sent. */
const expectedOf = (items: readonly number[]) => LEFT * RIGHT * 1000 + Math.max(0, ...items);
const EVERY_EXPECTED = /9998000099\d{3}/;

const PROBLEM: Problem = fakeProblem({
  signature: {
    ...fakeProblem().signature,
    name: { python: "solve", javascript: "solve", typescript: "solve" },
    parameters: [{ name: "items", type: listOf({ kind: "int", min: 0, max: 999 }) }],
    returns: { kind: "int", min: 0, max: 1e13 },
  },
  examples: [fakeCase("one", [[3, 1, 2]], expectedOf([3, 1, 2]))],
  hidden: [fakeCase("empty", [[]], expectedOf([])), fakeCase("open", [[7, 400, 9]])],
  judge: {
    reference: expectedOf,
    generate: tuple(array(integer({ min: 0, max: 999 }), { maxLength: 50 })),
    families: { rising: ({ n = 0 }) => [Array.from({ length: n }, (_, at) => at)] },
  },
});

const SOLUTIONS: Readonly<Record<"python" | "javascript", string>> = {
  python: `def solve(items): return ${LEFT} * ${RIGHT} * 1000 + max([0, *items])`,
  javascript: `function solve(items) { return ${LEFT} * ${RIGHT} * 1000 + Math.max(0, ...items); }`,
};

function grade(language: Language, source: string): Promise<CodeGrade> {
  return inSession(
    sandbox(),
    source,
    (session) => gradeCandidate({ ...fakeJob(() => 0n, PROBLEM), session }),
    { language },
  );
}

test.each(["python", "javascript"] as const)(
  "no expected output and no secret ever reach a worker that grades %s",
  async (language) => {
    const right = await grade(language, SOLUTIONS[language]);
    const wrong = await grade(language, SOLUTIONS[language].replace("1000", "1001"));
    expect(right.verdict).toMatchObject({ kind: "accepted" });
    expect(wrong.verdict).toMatchObject({ kind: "wrong-answer" });
    expect(right.groups.map(({ group }) => group)).toContain("properties");
    expect(expectedOf([999]).toString()).toMatch(EVERY_EXPECTED);

    // The arguments are there, so the messages have been seen.
    expect(sent.some((message) => message.includes("400,9"))).toBe(true);
    expect(sent.filter((message) => EVERY_EXPECTED.test(message))).toStrictEqual([]);
    expect(sent.filter((message) => message.includes(CANARY))).toStrictEqual([]);
  },
);

test.runIf(SEES_PROCESSES)("a worker's environment holds a time zone and nothing else of ours", () => {
  const environments = workerProcesses().map(({ environment }) => environment);
  expect(environments.length).toBeGreaterThan(0);
  for (const environment of environments) {
    expect(environment).not.toContain(CANARY);
    expect(environment.split("\0").filter((entry) => entry !== "" && !entry.startsWith("TZ="))).toStrictEqual(
      [],
    );
  }
});
