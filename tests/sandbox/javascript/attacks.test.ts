import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseValue } from "../../../sandbox/values/notation.ts";
import type { LoadFailure } from "../../../sandbox/outcome.ts";
import type { RawOutcome } from "../../../sandbox/worker/engine.ts";
import { callAll, callOnce, makeImpatientEngine } from "./support.ts";

interface Attack {
  readonly id: string;
  readonly language: "python" | "javascript" | "typescript";
  readonly code: string;
  readonly accept: readonly string[];
}

const FILE = new URL("../../../../shared/data/attacks/attacks.jsonl", import.meta.url);
const attacks = existsSync(FILE)
  ? readFileSync(FILE, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Attack)
      .filter(({ language }) => language !== "python")
  : [];

const SCATTERED = Array.from({ length: 1000 }, (_, at) => ((at * 7919) % 2003) - 1000);
const LONG = Array.from({ length: 200_000 }, (_, at) => at % 10);
const INPUTS = [[], [1], [1, 2, 3], [-5, 5, 7], SCATTERED, LONG];
const HONEST = "function solve(xs) { let t = 0; for (const x of xs) t += x; return t; }";

const CODES = {
  returned: "WA",
  raised: "RE",
  "out-of-fuel": "TLE",
  "out-of-memory": "MLE",
  "too-much-output": "OLE",
  "bad-source": "CE",
  "missing-entry-point": "CE",
  "unreadable-value": "WA",
} as const satisfies Record<RawOutcome["kind"], string>;

function judge(outcome: RawOutcome | LoadFailure, input: readonly number[]): string {
  if (outcome.kind !== "returned") return CODES[outcome.kind];
  const sum = BigInt(input.reduce((total, item) => total + item, 0));
  return parseValue(outcome.text) === sum ? "AC" : "WA";
}

const engine = makeImpatientEngine(4000);

describe.skipIf(attacks.length === 0)("the attacks of ../shared/data/attacks", () => {
  test.each(attacks)("$id ends in a verdict that its row allows", async ({ code, language, accept }) => {
    const outcomes = await callAll(
      engine,
      code,
      INPUTS.map((input) => JSON.stringify([input])),
      { language, again: true },
    );
    const verdicts = outcomes.map((outcome, at) => judge(outcome, INPUTS[at] as number[]));
    expect(accept).toContain(verdicts.find((verdict) => verdict !== "AC") ?? "AC");
    expect(await callOnce(engine, HONEST, "[[1,2,3]]")).toMatchObject({ kind: "returned", text: "6" });
  });
});
