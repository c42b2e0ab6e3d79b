import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Problem, Solution } from "#problems";
import { DEFAULT_LIMITS } from "#sandbox";
import type { Value } from "#values";
import { expectedOf, makeOracle } from "../../../graders/oracle/oracle.ts";
import { originOf } from "../../../graders/oracle/origin.ts";
import { fakeSandbox } from "../support/fake-job.ts";
import { counterProblem, fakeCase, fakeProblem } from "../support/fake-problem.ts";
import { largest, raised, type Candidate } from "../support/fake-session.ts";

const REFERENCE: Solution = { expectation: "accepted", file: "reference.py", language: "python", source: "" };

function oracleOf(problem: Problem, reference: Candidate = () => raisedHere()) {
  return makeOracle({ sandbox: fakeSandbox(reference), limits: DEFAULT_LIMITS, seed: 1 }, problem);
}

function raisedHere(): never {
  throw raised("NotAsked");
}

describe("what is right", () => {
  test("is what the case says, before any reference is asked", async () => {
    const cases = [fakeCase("a", [[1]]), fakeCase("b", [[2]], 77), fakeCase("c", [[3]])];
    expect(await expectedOf(oracleOf(fakeProblem()), cases)).toEqual([1n, 77n, 3n]);
  });

  test("is what the judge's reference returns, on natural values", async () => {
    expect(await oracleOf(fakeProblem()).expected([[[1n, 5n]], [[]]])).toEqual([5n, 0n]);
  });

  test("is what the reference solution returns in the sandbox, where the judge has none", async () => {
    const problem = fakeProblem({ judge: {}, solutions: [REFERENCE] });
    expect(await oracleOf(problem, largest).expected([[[1n, 5n]]])).toEqual([5n]);
  });

  test("is told for each method of a class", async () => {
    const { args } = fakeCase("", [
      [],
      [
        ["add", [2]],
        ["total", []],
      ],
    ]);
    const judge = { reference: () => [null, 2] };
    expect(await oracleOf({ ...counterProblem(), judge }).expected([args])).toEqual([[null, 2n]]);
  });

  test("is no other input's answer where two ask at once", async () => {
    const oracle = oracleOf(fakeProblem());
    const [one, both] = await Promise.all([oracle.expected([[[1n]]]), oracle.expected([[[1n]], [[2n]]])]);
    expect([one, both]).toEqual([[1n], [1n, 2n]]);
  });

  test("is asked for only once, also where it is None", async () => {
    let calls = 0;
    const { signature } = fakeProblem();
    const problem = fakeProblem({
      signature: { ...signature, returns: { kind: "optional", item: signature.returns } },
      judge: {
        reference: () => {
          calls += 1;
          return null;
        },
      },
    });
    const oracle = oracleOf(problem);
    const inputs: Value[][] = [[[1n]], [[2n]]];
    await oracle.expected(inputs);
    expect(await oracle.expected([...inputs, [[3n]]])).toEqual([null, null, null]);
    expect(calls).toBe(3);
  });
});

describe("a reference that fails is our fault", () => {
  test("when the judge's throws", async () => {
    const judge = {
      reference: () => {
        throw new Error("oops");
      },
    };
    const asked = oracleOf(fakeProblem({ judge })).expected([[[1n]]]);
    await expect(asked).rejects.toThrow(
      "problem largest: reference in judge.ts fails on [[1]]: Error: oops; mend it",
    );
  });

  test("when the judge's returns another type", async () => {
    const asked = oracleOf(fakeProblem({ judge: { reference: () => "one" } })).expected([[[1n]]]);
    await expect(asked).rejects.toThrow(
      "problem largest: reference in judge.ts fails on [[1]]: TypeError: a string is no natural value of type int",
    );
  });

  test("and is told with where the input comes from, and what to do if it is none", async () => {
    const problem = fakeProblem({ judge: { reference: () => -Infinity } });
    const about = { caseId: null, generated: { seed: 1, path: "0", shrinks: 0 } };
    const drawn = originOf(problem, { ...about, group: "properties" });
    await expect(oracleOf(problem).expected([[[1n]]], drawn)).rejects.toThrow(
      /fails on \[\[1\]\], drawn from types and bounds: TypeError: -Infinity .*; mend it, or if that is no input, say so in validate$/,
    );
    const family = originOf(problem, { group: "stress", caseId: "sorted", generated: null });
    await expect(oracleOf(problem).expected([[[1n]]], family)).rejects.toThrow(
      /fails on \[\[1\]\], of family "sorted": .*, say so in validate or mend the family$/,
    );
    const made = originOf(fakeProblem({ judge: { generate: fc.constant([]) } }), {
      ...about,
      group: "properties",
    });
    expect(made).toEqual({
      words: ", made by generate",
      mend: "mend it, or if that is no input, say so in validate or narrow generate",
    });
    const fixed = originOf(problem, { group: "hidden", caseId: "odd", generated: null });
    expect(fixed).toEqual({ words: ', the case "odd"', mend: "mend it" });
  });

  test("when the solution raises", async () => {
    const problem = fakeProblem({ judge: {}, solutions: [REFERENCE] });
    const asked = oracleOf(problem, () => {
      throw raised("IndexError");
    }).expected([[[1n]]]);
    await expect(asked).rejects.toThrow(
      /problem largest: solutions\/accepted\/reference.py gives no answer for \[\[1\]\]: IndexError.*; mend it$/,
    );
  });

  test("when there is none", async () => {
    const asked = oracleOf(fakeProblem({ judge: {} })).expected([[[1n]]]);
    await expect(asked).rejects.toThrow(
      "no reference says what is right; write reference in judge.ts, or solutions/accepted/reference.py",
    );
  });
});
