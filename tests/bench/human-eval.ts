import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { asUntrusted, DEFAULT_LIMITS, type Sandbox, type SessionRequest } from "#sandbox";

const DATA = new URL("../../../shared/data/problems/HumanEval.jsonl.gz", import.meta.url);

// One of the canonical programs spends more than a call may by default.
const FUEL = 100_000_000_000;

interface Row {
  readonly prompt: string;
  readonly canonical_solution: string;
  readonly test: string;
  readonly entry_point: string;
}

/** A whole program that ends quietly where the solution is right, as HumanEval's own harness runs it. */
export interface Program {
  readonly definitions: string;
  readonly check: string;
}

/** HumanEval's canonical programs; null where the data is not on this machine. */
export function readHumanEval(): Program[] | null {
  if (!existsSync(DATA)) return null;
  const lines = gunzipSync(readFileSync(DATA)).toString("utf8").trim().split("\n");
  return lines.map((line) => {
    const row = JSON.parse(line) as Row;
    return {
      definitions: `${row.prompt}${row.canonical_solution}\n${row.test}\n`,
      check: `check(${row.entry_point})`,
    };
  });
}

/** Grades each program in a session of its own, as many at once as there are workers. Throws where one fails. */
export async function gradeAll(sandbox: Sandbox, programs: readonly Program[]): Promise<void> {
  await Promise.all(programs.map((program) => grade(sandbox, program)));
}

async function grade(sandbox: Sandbox, { definitions, check }: Program): Promise<void> {
  const request = sessionRequest(`${definitions}\ndef run():\n    ${check}\n`);
  const outcome = await sandbox.withSession(request, async (session) => {
    const failure = await session.load();
    return failure ?? (await session.call([[]]))[0];
  });
  if (outcome?.kind !== "returned") throw new Error(`${check} did not pass: ${JSON.stringify(outcome)}`);
}

/** A Python candidate whose entry point is `run`. */
export function sessionRequest(source: string): SessionRequest {
  return {
    language: "python",
    source: asUntrusted(source),
    entry: { kind: "function", name: "run" },
    limits: { ...DEFAULT_LIMITS, fuelInstructions: FUEL },
    seed: 1,
  };
}
