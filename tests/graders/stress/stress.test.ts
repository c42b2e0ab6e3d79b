import { describe, expect, test } from "vitest";
import type { Judge, Problem, Solution } from "#problems";
import { DEFAULT_LIMITS, type Language, type SessionRequest } from "#sandbox";
import { measureStressFuel } from "../../../graders/stress/stress-fuel.ts";
import { runStress } from "../../../graders/stress/stress.ts";
import { fakeJob } from "../support/fake-job.ts";
import { fakeProblem } from "../support/fake-problem.ts";
import { fakeSession, largest, loopForEver } from "../support/fake-session.ts";

// What each call of a fake candidate costs.
const COST = 100;

const judge: Judge = {
  reference: (items: number[]) => Math.max(0, ...items),
  families: {
    rising: ({ n = 0 }) => [Array.from({ length: n }, (_, at) => at)],
    random: ({ n = 0 }, random) => [Array.from({ length: n }, () => random.int(0, 9))],
  },
};

function stressed(changes: Partial<Problem> = {}): Problem {
  const { complexity } = fakeProblem();
  return fakeProblem({ judge, complexity: { ...complexity, stress: { n: 2000 } }, ...changes });
}

describe("stress", () => {
  test("is passed by a candidate that is right on every family", async () => {
    expect(await runStress(fakeJob(largest, stressed()))).toMatchObject({ passed: 2, run: 2, failure: null });
  });

  test("has nothing to run where the problem names no sizes", async () => {
    expect(await runStress(fakeJob(largest))).toMatchObject({ passed: 0, run: 0, failure: null });
  });

  test("gives each family the fuel that was set from the reference", async () => {
    const job = { ...fakeJob(largest, stressed()), stressFuel: { rising: 7e9 } };
    await runStress(job);
    expect(job.session.batches.map(({ fuelInstructions }) => fuelInstructions)).toEqual([7e9, undefined]);
  });

  test("calls nobody slow who had less than is due: what all calls together may spend ends it", async () => {
    const job = {
      ...fakeJob((args, fuel) => (fuel === 5e9 - COST ? loopForEver(fuel) : largest(args)), stressed()),
      stressFuel: { rising: 4e9, random: 7e9 },
    };
    expect(await runStress(job, 5e9)).toMatchObject({ passed: 1, run: 1, failure: null });
    expect(job.session.batches.map(({ fuelInstructions }) => fuelInstructions)).toEqual([4e9, 5e9 - COST]);
    expect(
      (
        await runStress(
          fakeJob(() => 1n, stressed()),
          1,
        )
      ).failure,
    ).toMatchObject({ kind: "wrong-answer" });
  });

  test("names the family that was too much, and leaves out what is too long to keep", async () => {
    const job = { ...fakeJob((_, fuel) => loopForEver(fuel), stressed()), stressFuel: { rising: 7e9 } };
    expect((await runStress(job)).failure).toMatchObject({
      kind: "too-slow",
      fuelInstructions: 7e9,
      counterexample: { group: "stress", caseId: "rising", args: null, got: { kind: "stopped", by: "fuel" } },
    });
  });

  test("looks at the answers too", async () => {
    const { failure } = await runStress(fakeJob(() => 1n, stressed()));
    expect(failure).toMatchObject({ kind: "wrong-answer", counterexample: { expected: { value: 1999 } } });
  });

  test("with inputs that the statement does not allow is our fault", async () => {
    const strict = stressed({ judge: { ...judge, validate: () => "too long" } });
    await expect(runStress(fakeJob(largest, strict))).rejects.toThrow(
      'problem largest: judge.ts: validate rejects family "rising" at the stress sizes; mend the family',
    );
  });
});

describe("stress fuel", () => {
  const solution = (file: string, language: Language, source: string): Solution => {
    return { expectation: "accepted", file, language, source };
  };

  async function measure(language: Language, solutions: readonly Solution[], cost: number | null) {
    const requests: SessionRequest[] = [];
    const sandbox: Parameters<typeof measureStressFuel>[0]["sandbox"] = {
      withSession: async (request, use) => {
        requests.push(request);
        const call = async (batch: readonly unknown[]) =>
          batch.map(() => ({ kind: "returned", value: 0n, cost }) as const);
        return use({ ...fakeSession(largest), call });
      },
    };
    const host = { sandbox, limits: DEFAULT_LIMITS, seed: 1 };
    return { fuel: await measureStressFuel(host, stressed({ solutions }), language), requests };
  }

  const both = [
    solution("other.py", "python", "o"),
    solution("reference.py", "python", "p"),
    solution("reference.js", "javascript", "j"),
  ];

  test("is ten times what the reference spends", async () => {
    expect((await measure("python", both, 1e9)).fuel).toEqual({ rising: 1e10, random: 1e10 });
  });

  test("is never below the usual limit", async () => {
    const { fuelInstructions } = DEFAULT_LIMITS;
    expect((await measure("python", both, 1000)).fuel).toMatchObject({ rising: fuelInstructions });
    expect((await measure("javascript", both, null)).fuel).toMatchObject({ rising: fuelInstructions });
  });

  test("is measured in the candidate's own family of languages", async () => {
    expect((await measure("python", both, 1)).requests.map(({ source }) => source)).toEqual(["p"]);
    expect((await measure("typescript", both, 1)).requests.map(({ source }) => source)).toEqual(["j"]);
    expect(await measure("typescript", [], 1)).toEqual({ fuel: {}, requests: [] });
  });
});
