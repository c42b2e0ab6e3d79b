import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeMeterClock } from "../../../sandbox/javascript/quickjs/meter-clock.ts";
import { makeClock } from "../../../sandbox/javascript/realm/clock.ts";
import type { Intrinsics } from "../../../sandbox/javascript/realm/intrinsics.ts";
import { DEFAULT_LIMITS } from "../../../sandbox/limits.ts";
import { IN_V8 } from "../../fixtures/in-v8.ts";
import { callAll, callOnce, makeEngine, measureOnce } from "./support.ts";

const engine = makeEngine();
const SPIN = "let n = 0; const t = Date.now(); while (Date.now() - t < 5) n++;";
const READ = `const atLoad = performance.now();
function solve(n) {
  const seen = [atLoad, Date.now(), +new Date()];
  for (let i = 0; i < n; i++) seen.push(performance.now());
  return seen;
}`;

async function numbersOf(source: string, args = "[]", from = engine): Promise<number[]> {
  const outcome = await callOnce(from, source, args);
  if (outcome.kind !== "returned") throw new Error(JSON.stringify(outcome));
  return JSON.parse(outcome.text) as number[];
}

describe("a clock that reads the counter", () => {
  test("ends a wait after five million instructions, in both engines alike", async () => {
    const outcome = await callOnce(engine, `function solve() { ${SPIN} return n; }`);
    expect(outcome).toMatchObject({ kind: "returned" });
    const cost = "cost" in outcome ? (outcome.cost as number) : 0;
    // Of the first and the last millisecond a part is outside.
    expect(cost).toBeGreaterThan(4_000_000);
    expect(cost).toBeLessThan(6_100_000);
  });

  test("ends a wait at the top level too, and every call sees the time go on", async () => {
    const source = `${SPIN}\nfunction solve() { ${SPIN} return [n, performance.now()]; }`;
    const outcomes = await callAll(engine, source, ["[]", "[]", "[]"]);
    const times = outcomes.map((outcome) =>
      outcome.kind === "returned" ? (JSON.parse(outcome.text) as number[])[1] : outcome,
    ) as number[];
    expect(times[0]).toBeGreaterThan(9);
    expect(times[1]).toBeGreaterThan((times[0] as number) + 4);
    expect(times[2]).toBeGreaterThan((times[1] as number) + 4);
  });

  test("goes by what a call costs: a nanosecond an instruction", async () => {
    const source = `function solve() {
      const began = performance.now();
      let t = 0;
      for (let i = 0; i < 1000; i++) t += i;
      return [(performance.now() - began) * 1e6];
    }`;
    const [nanos = 0] = await numbersOf(source);
    const cost = (await measureOnce(engine, source, "[]")).timeInstructions as number;
    expect(nanos).toBeGreaterThan(cost - 10_000);
    expect(nanos).toBeLessThan(cost);
  });

  test("starts in 2026, never stands still, and has fractions", async () => {
    const [atLoad = 0, date = 0, made = 0, ...rest] = await numbersOf(READ, "[50]");
    expect(new Date(date).toISOString()).toBe("2026-01-01T00:00:00.000Z");
    expect(made).toBeGreaterThanOrEqual(date);
    expect(atLoad % 1).not.toBe(0);
    for (const [at, time] of rest.entries())
      expect(time).toBeGreaterThan(at > 0 ? (rest[at - 1] ?? 0) : atLoad);
  });

  test("gives the same readings again, after others, and in a fresh engine", async () => {
    const first = await callAll(engine, READ, ["[9]", "[2]"]);
    expect(first).toMatchObject([{ kind: "returned" }, { kind: "returned" }]);
    await callOnce(engine, `function solve() { ${SPIN} return [new Map([[1, "x".repeat(1e5)]])]; }`);
    await callOnce(engine, "function solve() { for (;;) Date.now(); }", "[]");
    expect(await callAll(engine, READ, ["[9]", "[2]"])).toEqual(first);
    expect(await callAll(makeEngine(), READ, ["[9]", "[2]"])).toEqual(first);
    const measured = await measureOnce(engine, READ, "[9]");
    expect(await measureOnce(makeEngine(), READ, "[9]")).toEqual(measured);
  });

  test("is the same for calls one by one as for a batch, and after a call that spoils the realm", async () => {
    const source = "function solve(spoil) { while (spoil); return performance.now(); }";
    const [first, , third] = await callAll(engine, source, ["[false]", "[true]", "[false]"]);
    expect(third).toEqual(first);
    const session = engine.open({
      ...{ language: "javascript", source, entry: { kind: "function", name: "solve" }, seed: 1 },
      limits: DEFAULT_LIMITS,
    });
    await session.load();
    const apart = [...(await session.call(["[false]"], 1e9)), ...(await session.call(["[false]"], 1e9))];
    session.dispose();
    expect(apart).toEqual(await callAll(engine, source, ["[false]", "[false]"]));
  });

  test("goes on in promise jobs", async () => {
    const source = `let seen = [];
      function solve() {
        const before = seen;
        seen = [performance.now()];
        Promise.resolve().then(() => seen.push(performance.now()));
        return before;
      }`;
    const outcomes = await callAll(engine, source, ["[]", "[]", "[]"]);
    expect(outcomes).toMatchObject([{ text: "[]" }, { kind: "returned" }, { kind: "returned" }]);
  });

  test("is read more often than is kept, and both engines still agree", async () => {
    const source = `function solve() {
      let last = 0;
      for (let i = 0; i < 1000500; i++) last = performance.now();
      return last;
    }`;
    expect(await callOnce(engine, source)).toMatchObject({ kind: "returned" });
  });

  test("may be read a lot by every call of a batch", async () => {
    const source = "let n = 0; function solve() { for (let i = 0; i < 150000; i++) Date.now(); return ++n; }";
    const outcomes = await callAll(engine, source, ["[]", "[]", "[]", "[]"]);
    expect(outcomes).toMatchObject([{ text: "1" }, { text: "2" }, { text: "3" }, { text: "4" }]);
  });
});

describe("a reading", () => {
  test.each([
    ["by what replaces the clocks", "Date.now = () => 5; performance.now = () => 6;"],
    [
      "by setters and getters on arrays",
      "Object.defineProperty(Array.prototype, 0, { get: () => 7, set() {} });",
    ],
    [
      "by what replaces the built-ins",
      "JSON.parse = () => [8]; Math.floor = () => 9; Array.prototype.shift = () => 1;",
    ],
  ])("of another candidate is not changed %s", async (_, poison) => {
    const clean = await callOnce(engine, READ, "[3]");
    await callOnce(engine, `${poison}\n${READ}`, "[3]");
    expect(await callOnce(engine, READ, "[3]")).toEqual(clean);
  });

  test("that V8 alone takes is a step past the last", async () => {
    const source = `${IN_V8}function solve() {
      performance.now();
      const began = performance.now();
      if (inV8) for (let i = 0; i < 100; i++) Date.now();
      return inV8 ? (performance.now() - began).toFixed(3) : "0.101";
    }`;
    expect(await callOnce(engine, source)).toMatchObject({ kind: "returned", text: '"0.101"' });
  });
});

describe("the two clocks", () => {
  test("agree on every reading, kept or not, and never go back", () => {
    const work = fc.array(fc.nat({ max: 5000 }), { maxLength: 12 });
    fc.assert(
      fc.property(fc.nat({ max: 8 }), fc.array(work, { maxLength: 4 }), (most, calls) => {
        const meter = makeMeterClock(most, 1000);
        const other = makeClock({} as Intrinsics, { replays: true, stepNanos: 1000 });
        const counter = { value: 0n };
        let last = 0;
        for (const steps of calls) {
          meter.run(counter, (counter.value = -100_000n));
          const seen = steps.map((step) => {
            counter.value += BigInt(step);
            return meter.read();
          });
          meter.stop();
          other.replay(meter.take());
          expect(steps.map(() => other.read())).toEqual(seen);
          for (const time of seen) {
            expect(time).toBeGreaterThanOrEqual(last);
            last = time;
          }
        }
      }),
    );
  });
});
