import { describe, expect, test } from "vitest";
import { parseValue } from "../../../sandbox/values/notation.ts";
import { DEFAULT_LIMITS, type Language, type Limits, type Outcome, type Session } from "#sandbox";
import { JAVASCRIPT_ATTACKS } from "../../fixtures/attacks/javascript.ts";
import type { Verdict } from "../../fixtures/attacks/python.ts";
import { inSession, useSandbox } from "../../support/javascript-sandbox.ts";
import { judgeSums, SUM_INPUTS } from "../../support/sum-judge.ts";
import { callAll, makeEngine } from "./support.ts";

// V8 has half of it to stop in.
const sandbox = useSandbox({ backstopMillis: 10_000 });
const BATCH = SUM_INPUTS.map((input) => [input]);
const HONEST = "function solve(xs) { let total = 0; for (const x of xs) total += x; return total; }";
const limits: Partial<Limits> = { fuelInstructions: 300_000_000, valueBytes: 2 ** 20 };

let clean: Promise<Outcome[]> | undefined;

const honest = () => inSession(sandbox(), HONEST, callUntilStopped, { limits });

async function judge(code: string, language: Language = "javascript"): Promise<Verdict> {
  await (clean ??= honest());
  return judgeSums(await inSession(sandbox(), code, callUntilStopped, { language, limits }));
}

/** All of the hidden inputs, but no more than the first where that already spends all there is. */
async function callUntilStopped(session: Session): Promise<Outcome[]> {
  const failure = await session.load();
  if (failure !== null) return [failure];
  const first = await session.call(BATCH.slice(0, 1));
  if (first[0]?.kind !== "returned") return first;
  return [...first, ...(await session.call(BATCH.slice(1)))];
}

describe("attacks", () => {
  test.each(JAVASCRIPT_ATTACKS.map((attack) => ({ ...attack, title: `${attack.family}: ${attack.name}` })))(
    "$title ends in a sound verdict and leaves its worker clean",
    async ({ code, language, sound }) => {
      expect(sound).toContain(await judge(code, language));
      expect(await honest()).toStrictEqual(await clean);
    },
  );

  test("measuring any of them is no fault and leaves the worker clean", async () => {
    const others = JAVASCRIPT_ATTACKS.filter(({ family }) => family !== "other engine");
    for (const { code, language } of others)
      await inSession(
        sandbox(),
        code,
        async (session) => (await session.load()) ?? session.measure([[1n, 2n]]),
        { language, limits: { ...limits, fuelInstructions: 20_000_000 } },
      );
    await judge(HONEST);
    expect(await honest()).toStrictEqual(await clean);
  });

  test("every family of cheats is here, and controls among them", () => {
    expect(new Set(JAVASCRIPT_ATTACKS.map(({ family }) => family)).size).toBeGreaterThan(20);
    expect(JAVASCRIPT_ATTACKS.length).toBeGreaterThan(120);
    expect(new Set(JAVASCRIPT_ATTACKS.map(({ code }) => code)).size).toBe(JAVASCRIPT_ATTACKS.length);
  });
});

describe("the suite has teeth", () => {
  // What graders do that compare, or write their results down, inside the candidate's own interpreter.
  const compares = (code: string) =>
    `${code}\nconst _solve = solve; solve = undefined;
module.exports = { solve: (xs, expected) => _solve(xs) == expected };`;
  const writes = (code: string) =>
    `${code}\nconst _solve = solve; solve = undefined;
module.exports = { solve: (xs, expected) => JSON.stringify(_solve(xs)) === JSON.stringify(expected) };`;

  test("a comparison inside the sandbox accepts what the host does not", async () => {
    const engine = makeEngine();
    const batch = SUM_INPUTS.map((input) =>
      JSON.stringify([input.map(Number), Number(input.reduce((total, item) => total + item, 0n))]),
    );
    const fooled = new Set<string>();
    const cheats = JAVASCRIPT_ATTACKS.filter(
      ({ sound, family }) => !sound.includes("right") && ["forged equality", "toJSON"].includes(family),
    );
    for (const { name, code } of cheats)
      for (const naive of [compares, writes]) {
        const outcomes = await callAll(engine, naive(code), batch, { limits: DEFAULT_LIMITS });
        const passes = (outcome: (typeof outcomes)[number]) =>
          outcome.kind === "returned" && parseValue(outcome.text) === true;
        if (outcomes.every(passes)) fooled.add(name);
      }
    expect(fooled.size).toBeGreaterThanOrEqual(5);
  });
});
