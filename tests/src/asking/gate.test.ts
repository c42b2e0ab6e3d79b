import fc from "fast-check";
import { expect, test } from "vitest";
import { makeGate } from "../../../src/asking/gate.ts";
import { fakeClock } from "../support/fake-clock.ts";

const MINUTE = 60_000;
const NEVER = new AbortController().signal;

test("whoever passes keeps within both limits and waits as long as was asked, in the order of asking", async () => {
  const limits = { requestsPerMinute: 3, tokensPerMinute: 100 };
  const step = fc.oneof(
    fc.record({ kind: fc.constant("ask" as const), amount: fc.integer({ min: 1, max: 100 }) }),
    fc.record({ kind: fc.constant("close" as const), amount: fc.nat(150_000) }),
    fc.record({ kind: fc.constant("pass" as const), amount: fc.nat(70_000) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const time = fakeClock();
      const gate = makeGate(limits, time.clock);
      const passed: { at: number; amount: number; nth: number }[] = [];
      const closed: { from: number; until: number }[] = [];
      for (const [nth, { kind, amount }] of steps.entries()) {
        const now = time.clock.now();
        if (kind === "ask")
          void gate.pass(amount, NEVER).then(() => passed.push({ at: time.clock.now(), amount, nth }));
        else if (kind === "close") {
          gate.close(amount);
          closed.push({ from: now, until: now + amount });
        } else await time.pass(amount);
      }
      await time.pass(100 * MINUTE);
      expect(passed.map(({ nth }) => nth)).toEqual(
        steps.flatMap(({ kind }, nth) => (kind === "ask" ? [nth] : [])),
      );
      for (const { at: start } of passed) {
        const within = passed.filter(({ at }) => at >= start && at < start + MINUTE);
        expect(within.length).toBeLessThanOrEqual(limits.requestsPerMinute);
        expect(within.reduce((sum, { amount }) => sum + amount, 0)).toBeLessThanOrEqual(
          limits.tokensPerMinute,
        );
        expect(closed.filter(({ from, until }) => start > from && start < until)).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

test("who is stopped while waiting throws the reason, and the next one goes on", async () => {
  const time = fakeClock();
  const gate = makeGate({ requestsPerMinute: 1, tokensPerMinute: null }, time.clock);
  await gate.pass(1, NEVER);
  const stopping = new AbortController();
  const stopped = gate.pass(1, stopping.signal).catch((error: unknown) => error);
  const next = gate.pass(1, NEVER).then(() => time.clock.now());
  await time.pass(1000);
  stopping.abort(new Error("enough"));
  expect(await stopped).toEqual(new Error("enough"));
  await time.pass(MINUTE);
  expect(await next).toBe(MINUTE);
});
