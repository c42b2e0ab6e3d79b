import fc from "fast-check";
import { expect, test } from "vitest";
import { makeRateWindow } from "../../../src/asking/rate-window.ts";
import { fakeClock } from "../support/fake-clock.ts";

const MINUTE = 60_000;
const LIMIT = 10;

test("no minute ever holds more than the limit, whatever comes in whatever order", async () => {
  const steps = fc.array(fc.record({ amount: fc.integer({ min: 1, max: LIMIT }), pause: fc.nat(40_000) }));
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const time = fakeClock();
      const window = makeRateWindow(LIMIT, time.clock);
      const entered: { at: number; amount: number }[] = [];
      for (const { amount, pause } of all) {
        await time.pass(pause);
        await time.pass(window.waitMillis(amount));
        expect(window.waitMillis(amount)).toBe(0);
        window.enter(amount);
        entered.push({ at: time.clock.now(), amount });
      }
      for (const { at: start } of entered) {
        const within = entered.filter(({ at }) => at >= start && at < start + MINUTE);
        expect(within.reduce((sum, { amount }) => sum + amount, 0)).toBeLessThanOrEqual(LIMIT);
      }
    }),
  );
});

test("nobody waits longer than until enough has left", async () => {
  const time = fakeClock();
  const window = makeRateWindow(LIMIT, time.clock);
  window.enter(6);
  await time.pass(10_000);
  window.enter(4);
  expect(window.waitMillis(1)).toBe(50_000);
  expect(window.waitMillis(6)).toBe(50_000);
  expect(window.waitMillis(7)).toBe(60_000);
});

test("what turns out smaller makes room, and what turns out larger takes it", () => {
  const window = makeRateWindow(LIMIT, fakeClock().clock);
  const entry = window.enter(LIMIT);
  expect(window.waitMillis(1)).toBe(MINUTE);
  entry.settle(4);
  expect(window.waitMillis(6)).toBe(0);
  entry.settle(12);
  expect(window.waitMillis(1)).toBe(MINUTE);
});

test("more than a minute can hold waits for an empty one, and then passes", async () => {
  const time = fakeClock();
  const window = makeRateWindow(LIMIT, time.clock);
  expect(window.waitMillis(99)).toBe(0);
  window.enter(1);
  expect(window.waitMillis(99)).toBe(MINUTE);
  await time.pass(MINUTE);
  expect(window.waitMillis(99)).toBe(0);
});

test("without a limit nobody waits", () => {
  const window = makeRateWindow(null, fakeClock().clock);
  for (let count = 0; count < 100; count += 1) window.enter(1e9).settle(1e9);
  expect(window.waitMillis(1e9)).toBe(0);
});
