import fc from "fast-check";
import { expect, test } from "vitest";
import { createBudget } from "../../../src/asking/budget.ts";
import { parseBudget } from "../../../src/asking/parse-budget.ts";

test("a budget is written in US dollars", () => {
  const written = ["5usd", "$5", "5 USD", "5", "USD 5", "5.00$"];
  for (const text of written) expect(parseBudget(text)).toBe(5);
  expect(parseBudget("0.50 USD")).toBe(0.5);
  for (const text of ["", "5eur", "-5usd", "0", "$", "1e3", "5usd today", "1,000"])
    expect(() => parseBudget(text)).toThrow(`budget ${JSON.stringify(text)}: write US dollars, e.g. 5usd`);
});

test("what is reserved is not free until it is settled", async () => {
  const budget = createBudget(1);
  const first = await budget.reserve(0.6);
  let granted = false;
  const second = budget.reserve(0.6).then((reservation) => {
    granted = true;
    return reservation;
  });
  await Promise.resolve();
  expect(granted).toBe(false);
  first?.settle(0.1);
  expect(await second).not.toBeNull();
  expect(budget.spentUsd()).toBe(0.1);
});

test("where nothing can come back, what does not fit is refused", async () => {
  const budget = createBudget(1, 0.7);
  expect(await budget.reserve(0.4)).toBeNull();
  const small = await budget.reserve(0.3);
  const waiting = budget.reserve(0.1);
  small?.settle(null);
  expect(await waiting).toBeNull();
  expect(budget.spentUsd()).toBe(1);
});

test("a reservation is settled once", async () => {
  const budget = createBudget(1);
  const reservation = await budget.reserve(0.5);
  reservation?.settle(0.2);
  reservation?.settle(null);
  expect(budget.spentUsd()).toBe(0.2);
});

test("whoever waits can be told to stop, and those behind are served", async () => {
  const budget = createBudget(1);
  const first = await budget.reserve(0.9);
  const controller = new AbortController();
  const large = budget.reserve(0.5, controller.signal);
  const small = budget.reserve(0.1);
  controller.abort(new Error("stop"));
  await expect(large).rejects.toThrow("stop");
  expect(await small).not.toBeNull();
  first?.settle(0);
  await expect(budget.reserve(0.1, controller.signal)).rejects.toThrow("stop");
});

test("dimes add up to a dollar exactly", async () => {
  const budget = createBudget(1);
  for (let count = 0; count < 10; count += 1) (await budget.reserve(0.1))?.settle(0.1);
  expect(budget.spentUsd()).toBe(1);
  expect(await budget.reserve(0.000_001)).toBeNull();
});

test("a budget is never passed, whoever asks in whatever order", async () => {
  const ask = fc.record({
    most: fc.integer({ min: 0, max: 400 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(ask, { maxLength: 30 }), fc.scheduler(), async (asks, scheduler) => {
      const budget = createBudget(1);
      const work = asks.map(async ({ most, part }) => {
        const reservation = await budget.reserve(most / 1000);
        await scheduler.schedule(Promise.resolve());
        reservation?.settle((most * part) / 1000);
        expect(budget.spentUsd()).toBeLessThanOrEqual(1);
      });
      await scheduler.waitFor(Promise.all(work));
    }),
  );
});
