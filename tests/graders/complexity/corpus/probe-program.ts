import type { Problem } from "#problems";
import { asUntrusted, DEFAULT_LIMITS, type Sandbox } from "#sandbox";
import type { Complexity } from "../../../../graders/complexity/complexity.ts";
import { probeComplexity } from "../../../../graders/complexity/probe.ts";
import { fakeProblem } from "../../support/fake-problem.ts";
import { INPUTS } from "./inputs.ts";
import type { CorpusProgram } from "./program.ts";

// Half the usual budget, so that the corpus is done in reasonable time.
const BUDGET = 1_000_000_000;

/** Probes a program of the corpus in a real sandbox. */
export async function probeProgram(
  sandbox: Sandbox,
  program: CorpusProgram,
  language: "python" | "javascript",
): Promise<Complexity> {
  const request = {
    language,
    source: asUntrusted(sourceOf(program, language)),
    entry: { kind: "function", name: "solve" },
    limits: DEFAULT_LIMITS,
    seed: 1,
  } as const;
  return sandbox.withSession(request, async (session) => {
    const failure = await session.load();
    if (failure !== null) throw new Error(`${program.name}: not loaded: ${JSON.stringify(failure)}`);
    const judge = async (_args: unknown, outcome: { readonly kind: string }) =>
      outcome.kind === "returned" ? null : JSON.stringify(outcome);
    const result = await probeComplexity({
      session,
      problem: problemOf(program),
      seed: 1,
      judge,
      budgetInstructions: BUDGET,
    });
    if (result.kind === "failed") throw new Error(`${program.name}: ${result.failure}`);
    if (result.complexity === null) throw new Error(`${program.name}: not measured`);
    return result.complexity;
  });
}

function sourceOf({ input, python, javascript }: CorpusProgram, language: string): string {
  const names = INPUTS[input].names.join(", ");
  if (language === "javascript") return `function solve(${names}) {\n${javascript}\n}\n`;
  const body = linesOf(python).map((line) => `    ${line}`);
  return `def solve(${names}):\n${body.join("\n")}\n`;
}

/** Lines without the indentation that they have in common. */
function linesOf(text: string): string[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const common = Math.min(...lines.map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(common));
}

function problemOf({ name, input, probe }: CorpusProgram): Problem {
  const { names, types, sizes, families } = INPUTS[input];
  const base = fakeProblem();
  return fakeProblem({
    id: name.replaceAll(" ", "-"),
    signature: {
      ...base.signature,
      parameters: names.map((each, at) => ({ name: each, type: types[at] ?? base.signature.returns })),
    },
    complexity: {
      parameters: sizes,
      time: "O(1)",
      space: "O(1)",
      per: "call",
      probe: probe ?? { from: 16, to: 4096, factor: 4 },
      stress: null,
    },
    judge: { families },
  });
}
