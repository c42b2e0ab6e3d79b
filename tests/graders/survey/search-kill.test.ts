import fc from "fast-check";
import { expect, test } from "vitest";
import { searchKill } from "../../../graders/survey/search-kill.ts";
import { fakeJob } from "../support/fake-job.ts";
import { fakeProblem } from "../support/fake-problem.ts";

const largest = (items: readonly bigint[]) => items.reduce((most, item) => (item > most ? item : most), 0n);
const itemsOf = ([items]: readonly unknown[]) => items as readonly bigint[];

test("an input on which a program is wrong is found, made small, and told with what is right", async () => {
  const job = fakeJob((args) => (itemsOf(args).includes(7n) ? 0n : largest(itemsOf(args))), fakeProblem());
  expect(await searchKill(job, [5])).toEqual({ args: [[7n]], expected: 7n });
});

test("what the author's generator never makes is found among what the types allow", async () => {
  const judge = {
    ...fakeProblem().judge,
    generate: fc.tuple(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 4 })),
  };
  const job = fakeJob(
    (args) => (largest(itemsOf(args)) > 3n ? 3n : largest(itemsOf(args))),
    fakeProblem({ judge }),
  );
  expect(await searchKill(job, [5])).toEqual({ args: [[4n]], expected: 4n });
});

test("what only a family makes is found at a small size, and what is right everywhere not at all", async () => {
  const families = { steps: ({ n = 0 }) => [Array.from({ length: n }, (_, at) => 900 + at)] };
  const judge = { ...fakeProblem().judge, generate: fc.constant([[1]]), validate, families };
  const problem = fakeProblem({ judge });
  const wrong = fakeJob((args) => (itemsOf(args).length === 7 ? 0n : largest(itemsOf(args))), problem);
  expect((await searchKill(wrong, [5]))?.expected).toBe(906n);
  expect(
    await searchKill(
      fakeJob((args) => largest(itemsOf(args)), problem),
      [5],
    ),
  ).toBe(null);
});

function validate(items: number[]): string | null {
  return items.every((item, at) => at === 0 || item === (items[at - 1] ?? 0) + 1) ? null : "no steps of one";
}
