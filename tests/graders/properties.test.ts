import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defineJudge, generatorOf, type Judge } from "#problems";
import { SandboxFault } from "#sandbox";
import type { Counterexample, Failure } from "../../graders/verdict.ts";
import { runProperties } from "../../graders/properties.ts";
import { fakeJob } from "./support/fake-job.ts";
import { fakeProblem } from "./support/fake-problem.ts";
import { largest, loopForEver, raised, type Candidate } from "./support/fake-session.ts";

const itemsOf = (args: readonly unknown[]) => args[0] as bigint[];
const reference = (items: number[]) => Math.max(0, ...items);

function counterexampleOf(failure: Failure | null): Counterexample {
  if (failure === null || !("counterexample" in failure)) throw new Error("nothing failed");
  return failure.counterexample as Counterexample;
}

function itemsOfFailure(failure: Failure | null): unknown[] {
  return counterexampleOf(failure).args?.[0] as unknown[];
}

function run(candidate: Candidate, judge: Judge = { reference }) {
  return runProperties(fakeJob(candidate, fakeProblem({ judge })));
}

test("a right candidate passes a hundred inputs in few batches", async () => {
  const job = fakeJob(largest);
  expect(await runProperties(job)).toEqual({ group: "properties", passed: 100, run: 100, failure: null });
  expect(job.session.batches.length).toBeLessThan(12);
});

describe("a failing input", () => {
  const ignoresLast: Candidate = ([items]) => largest([(items as bigint[]).slice(0, -1)]);

  test("is made as small as it gets", async () => {
    const { failure } = await run(ignoresLast);
    expect(failure).toMatchObject({
      kind: "wrong-answer",
      counterexample: { args: [[1]], expected: { value: 1 }, got: { kind: "value", value: 0 } },
    });
  });

  test("can be made again from its seed and path", async () => {
    const { failure } = await run(ignoresLast);
    const { seed, path, args } = counterexampleOf(failure);
    const again = fc.sample(generatorOf(fakeProblem()) as fc.Arbitrary<unknown[]>, {
      seed: seed as number,
      path: path as string,
      numRuns: 1,
    });
    expect(again).toEqual([args]);
  });

  test("is the same every time", async () => {
    expect(await run(ignoresLast)).toEqual(await run(ignoresLast));
  });

  test("never is one that the statement does not allow", async () => {
    const validate = (items: number[]) => (items.length >= 4 ? null : "too short");
    const { failure } = await run(ignoresLast, { reference, validate });
    expect(failure).toMatchObject({ counterexample: { args: [[0, 0, 0, 1]] } });
  });

  test("keeps its way of failing while it is made smaller", async () => {
    const { failure } = await run((args) => {
      if (itemsOf(args).length >= 3) throw raised("IndexError");
      if (itemsOf(args).length === 2) throw raised("TypeError");
      return largest(args);
    });
    const { error } = failure as { error: { type: string } };
    expect(itemsOfFailure(failure)).toHaveLength(error.type === "IndexError" ? 3 : 2);
  });
});

describe("an endless loop", () => {
  const loops: Candidate = (args, fuel) => (itemsOf(args).length >= 2 ? loopForEver(fuel) : largest(args));

  test("is shrunk with little fuel and told with all of it", async () => {
    const job = fakeJob(loops);
    const { failure } = await runProperties(job);
    expect(failure).toMatchObject({
      kind: "too-slow",
      fuelInstructions: 1e9,
      counterexample: { args: [[0, 0]] },
    });
    expect(job.session.batches.some(({ fuelInstructions }) => fuelInstructions === 5e7)).toBe(true);
  });

  test("never costs more than a few dozen stopped calls", async () => {
    let stopped = 0;
    await run((args, fuel) => {
      if (itemsOf(args).length < 2) return largest(args);
      stopped += 1;
      return loopForEver(fuel);
    });
    expect(stopped).toBeLessThan(60);
  });

  test("that needs more than the little fuel alone is not taken for one", async () => {
    const slow: Candidate = (args, fuel) => {
      const needed = itemsOf(args).length >= 8 ? Infinity : itemsOf(args).length * 1e8;
      return needed > fuel ? loopForEver(fuel) : largest(args);
    };
    const { failure } = await run(slow);
    expect(itemsOfFailure(failure).length).toBeGreaterThanOrEqual(8);
  });
});

describe("a property", () => {
  const anyAnswer = { check: () => null, reference };
  const judge = defineJudge<[number[]], number>({
    ...anyAnswer,
    properties: {
      "the largest is one of the items": {
        holds: ({ args: [items], result }) => items.length === 0 || items.includes(result),
      },
      "turning the list round changes nothing": {
        variants: (items) => [[items.toReversed()]],
        holds: ({ result, variants }) => variants[0] === result,
      },
    },
  });
  const custom = { judge, checker: { kind: "custom" } as const };

  test("that is broken is named, with the smallest input that breaks it", async () => {
    const first: Candidate = ([items]) => (items as bigint[])[0] ?? 0n;
    const { failure } = await runProperties(fakeJob(first, fakeProblem(custom)));
    expect(failure).toMatchObject({
      kind: "property-broken",
      property: "turning the list round changes nothing",
      counterexample: { args: [[0, -1]], got: { kind: "value", value: 0 }, expected: null },
    });
  });

  test("is told by the input's own outcome before those of its variants", async () => {
    const { failure } = await runProperties(fakeJob(() => 5000n, fakeProblem(custom)));
    expect(failure).toMatchObject({ property: "the largest is one of the items" });
  });

  test("finds a variant on which the candidate breaks down", async () => {
    const shortened = defineJudge<[number[]], number>({
      ...anyAnswer,
      generate: fc.tuple(fc.array(fc.nat(9), { minLength: 2 })),
      properties: { "a shorter list has a largest": { variants: () => [[[3]]], holds: () => true } },
    });
    const brittle: Candidate = (args) => {
      if (itemsOf(args).length < 2) throw raised("IndexError");
      return largest(args);
    };
    const { failure } = await runProperties(fakeJob(brittle, fakeProblem({ ...custom, judge: shortened })));
    expect(failure).toMatchObject({ kind: "runtime-error", counterexample: { args: [[3]] } });
  });

  test("is left out where its variant is not allowed", async () => {
    const narrow = {
      ...judge,
      validate: (items: number[]) => ((items[0] ?? 0) <= (items.at(-1) ?? 0) ? null : "falls"),
    };
    const first: Candidate = ([items]) => (items as bigint[])[0] ?? 0n;
    const result = await runProperties(fakeJob(first, fakeProblem({ ...custom, judge: narrow })));
    expect(result.failure).toBeNull();
  });
});

describe("our fault", () => {
  test("is a property that throws", async () => {
    const holds = () => {
      throw new Error("oops");
    };
    await expect(run(largest, { reference, properties: { "it is so": { holds } } })).rejects.toThrow(
      'problem largest: property "it is so" in judge.ts threw: Error: oops',
    );
  });

  test("is a validator that allows nothing", async () => {
    await expect(run(largest, { reference, validate: () => "no" })).rejects.toThrow("rejects all 100");
  });

  test("is thrown also while a failure is made smaller", async () => {
    const job = fakeJob(() => -1n);
    const { session } = job;
    const call: typeof session.call = (batch, fuel) =>
      session.batches.length === 0
        ? session.call(batch, fuel)
        : Promise.reject(new SandboxFault("the worker died"));
    await expect(runProperties({ ...job, session: { ...session, call } })).rejects.toThrow(SandboxFault);
  });
});
