import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { LoadFailure, Outcome, Session } from "#sandbox";
import { PYTHON_ATTACKS, type Verdict } from "../../fixtures/attacks/python.ts";
import { usePythonSandbox } from "../../support/python-sandbox.ts";
import { judgeSums, SUM_INPUTS } from "../../support/sum-judge.ts";

const python = usePythonSandbox();
const BATCH = SUM_INPUTS.map((input) => [input]);
const HONEST = "def solve(xs): return sum(xs)";
const limits = { fuelInstructions: 300_000_000, valueBytes: 2 ** 20 };

/** What the honest program gives and costs, as the very first candidate of its worker. */
let clean: Promise<Outcome[]> | undefined;

async function judge(code: string, fuelInstructions = limits.fuelInstructions): Promise<Verdict> {
  clean ??= python.callAll(HONEST, BATCH, { limits });
  await clean;
  return judgeSums(
    await python.withSession(code, callUntilStopped, { limits: { ...limits, fuelInstructions } }),
  );
}

/** All of the hidden inputs, but no more than the first where that already spends all there is. */
async function callUntilStopped(session: Session): Promise<Outcome[]> {
  const failure = await session.load();
  if (failure !== null) return [failure];
  const first = await session.call(BATCH.slice(0, 1));
  if (first[0]?.kind !== "returned") return first;
  return [...first, ...(await session.call(BATCH.slice(1)))];
}

/** The neighbour in the same worker gives and costs what it did before. */
async function expectCleanNeighbour(): Promise<void> {
  expect(await python.callAll(HONEST, BATCH, { limits })).toStrictEqual(await clean);
}

describe("attacks", () => {
  test.each(PYTHON_ATTACKS.map((attack) => ({ ...attack, title: `${attack.family}: ${attack.name}` })))(
    "$title ends in a sound verdict and leaves its worker clean",
    async ({ code, sound }) => {
      expect(sound).toContain(await judge(code));
      await expectCleanNeighbour();
    },
  );

  test("measuring any of them is no fault and leaves the worker clean", async () => {
    for (const { code } of PYTHON_ATTACKS)
      await python.withSession(
        code,
        async (session) => (await session.load()) ?? session.measure([[1n, 2n]]),
        { limits: { ...limits, fuelInstructions: 5_000_000 } },
      );
    await judge(HONEST);
    await expectCleanNeighbour();
  });
});

interface SharedAttack {
  readonly id: string;
  readonly language: string;
  readonly code: string;
  readonly accept: readonly string[];
}

const SHARED = new URL("../../../../shared/data/attacks/attacks.jsonl", import.meta.url);
const shared = existsSync(SHARED)
  ? readFileSync(SHARED, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as SharedAttack)
      .filter(({ language }) => language === "python")
  : [];

const LETTERS = {
  right: "AC",
  wrong: "WA",
  raised: "RE",
  "out-of-fuel": "TLE",
  "out-of-memory": "MLE",
  "too-much-output": "OLE",
  "bad-source": "CE",
  "missing-entry-point": "CE",
} as const satisfies Record<Verdict, string>;

describe.skipIf(shared.length === 0)("the attacks of ../shared/data/attacks", () => {
  const long = Array.from({ length: 10_000 }, (_, at) => BigInt(at % 10));
  const sum = 45_000n;
  // There is no bridge to JavaScript to be tried: its import fails, which is as sound as an answer from nowhere.
  const NO_BRIDGE: Record<string, string> = { "py-js-ctor-ctor": "RE" };

  test.each(shared)("$id ends in a verdict that its row allows", async ({ id, code, accept }) => {
    const small = await judge(code, 2_000_000_000);
    const [large] = small === "right" ? await python.callAll(code, [[long]], { limits }) : [];
    expect([...accept, NO_BRIDGE[id]]).toContain(LETTERS[large === undefined ? small : judgeLong(large)]);
    await expectCleanNeighbour();
  });

  function judgeLong(outcome: Outcome | LoadFailure): Verdict {
    if (outcome.kind === "unreadable-value") return "wrong";
    if (outcome.kind !== "returned") return outcome.kind;
    return outcome.value === sum ? "right" : "wrong";
  }
});

describe("the suite has teeth", () => {
  // What a grader does that compares inside the candidate's own interpreter.
  const naive = (code: string) =>
    `${code}\n_solve = solve\ndef solve(xs, expected): return bool(_solve(xs) == expected)\n`;

  test("a comparison inside the sandbox accepts what the host does not", async () => {
    const fooled: string[] = [];
    for (const { name, family, code } of PYTHON_ATTACKS.filter(
      ({ family }) => family === "forged equality",
    )) {
      const batch = SUM_INPUTS.map((input) => [input, input.reduce((total, item) => total + item, 0n)]);
      const outcomes = await python.callAll(naive(code), batch, { limits });
      if (outcomes.every((outcome) => outcome.kind === "returned" && outcome.value === true))
        fooled.push(`${family}: ${name}`);
    }
    expect(fooled.length).toBeGreaterThanOrEqual(5);
  });

  test("every family of cheats is here, and controls among them", () => {
    const families = new Set(PYTHON_ATTACKS.map(({ family }) => family));
    expect(families.size).toBeGreaterThan(20);
    expect(PYTHON_ATTACKS.length).toBeGreaterThan(60);
    expect(new Set(PYTHON_ATTACKS.map(({ code }) => code)).size).toBe(PYTHON_ATTACKS.length);
  });
});
