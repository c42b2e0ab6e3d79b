import type { Case, Problem } from "#problems";
import type { Sandbox } from "#sandbox";
import { caseFuel, recordAssertions } from "../../../src/importing/index.ts";

/** A function, the Python assertions that say what it is to do, and a program that is right where there is one. */
export interface TestedFunction {
  readonly entry: string;
  readonly tests: string;
  readonly reference: string;
}

/** The problem that a row's own assertions make; null where they are no data. */
export async function rowProblem(
  sandbox: Sandbox,
  { entry, tests, reference }: TestedFunction,
): Promise<Problem | null> {
  const told = await recordAssertions(sandbox, { program: reference, tests, entry });
  if (told.untold.length > 0 || told.cases.length === 0) return null;
  const name = { python: entry, javascript: entry, typescript: entry };
  const parameters = (told.cases[0]?.args ?? []).map((_, at) => ({
    name: `a${at}`,
    type: { kind: "any" } as const,
  }));
  return {
    ...{ id: entry, title: entry, version: 1, tags: [], difficulty: "easy", statement: "", hash: tests },
    signature: { mode: "function", name, parameters, returns: { kind: "any" }, methods: null },
    checker: told.compare,
    complexity: { parameters: [], time: "", space: "", per: "call", probe: PROBE, stress: null },
    examples: [],
    hidden: told.cases.map((each): Case => ({ ...each, why: null })),
    judge: {},
    solutions: [],
    isFixed: true,
    caseFuelInstructions: caseFuel(told.cost),
  } as Problem;
}

const PROBE = { from: 16, to: 4096, factor: 4 };
