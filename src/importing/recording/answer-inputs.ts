import { asUntrusted, DEFAULT_LIMITS, type Outcome, type Sandbox } from "#sandbox";
import type { Draft, DraftInput, ToldCase } from "../draft.ts";

/** Answers of a reference, and what it gave none for. */
export interface Answers {
  readonly cases: readonly ToldCase[];
  readonly untold: readonly string[];
  /** What the costliest of them took. */
  readonly cost: number;
}

// A candidate may spend twice this in a call, so what is right stays within its means.
const MOST_INSTRUCTIONS = DEFAULT_LIMITS.fuelInstructions / 2;
// The tests that a set began with are few, and none of them should go: some 3 s.
const MOST_FOR_BASE = 20_000_000_000;
const LIMITS = { ...DEFAULT_LIMITS, fuelInstructions: MOST_FOR_BASE };
const SEED = 1;

/** Asks the reference, in the sandbox and under fuel, what is right for each input. */
export async function answerInputs(
  sandbox: Pick<Sandbox, "withSession">,
  { reference, entry }: { readonly reference: NonNullable<Draft["reference"]>; readonly entry: string },
  inputs: readonly DraftInput[],
): Promise<Answers> {
  const { language, source } = reference;
  const target = { kind: "function", name: entry } as const;
  const request = { language, source: asUntrusted(source), entry: target, limits: LIMITS, seed: SEED };
  const isBase = ({ id }: DraftInput) => id.startsWith("base-");
  const [base, others] = [inputs.filter(isBase), inputs.filter((input) => !isBase(input))];
  const outcomes = await sandbox.withSession(request, async (session) => {
    const failure = await session.load();
    if (failure !== null) return inputs.map(() => failure);
    const call = (some: readonly DraftInput[], fuel: number) =>
      session.call(
        some.map(({ args }) => args),
        fuel,
      );
    return [...(await call(base, MOST_FOR_BASE)), ...(await call(others, MOST_INSTRUCTIONS))];
  });
  return tell([...base, ...others], outcomes);
}

function tell(inputs: readonly DraftInput[], outcomes: readonly Outcome[]): Answers {
  let cost = 0;
  const cases: ToldCase[] = [];
  const untold: string[] = [];
  for (const [at, outcome] of outcomes.entries()) {
    const input = inputs[at] as DraftInput;
    if (outcome.kind === "returned") {
      cases.push({ ...input, expected: outcome.value });
      cost = Math.max(cost, outcome.cost ?? 0);
    } else untold.push(`${input.id}: ${whyNot(outcome)}`);
  }
  return { cases, untold, cost };
}

function whyNot(outcome: Exclude<Outcome, { kind: "returned" }>): string {
  if (outcome.kind === "out-of-fuel")
    return `the reference spends over ${outcome.fuelInstructions.toLocaleString("en")} instructions`;
  if ("error" in outcome)
    return `the reference ends in ${outcome.error.type}: ${outcome.error.message}`.slice(0, 200);
  return "reason" in outcome
    ? `the reference's answer is unreadable: ${outcome.reason}`
    : `the reference is ${outcome.kind}`;
}
