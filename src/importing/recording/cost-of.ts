import { asUntrusted, type Limits, type Outcome, type Sandbox } from "#sandbox";
import type { DraftInput } from "../draft.ts";

/** A Python program whose function is called. */
interface Called {
  readonly program: string;
  readonly entry: string;
  readonly limits: Limits;
  readonly seed: number;
}

/** What a program spends on the input that costs it most; 0 where it cannot be called. */
export async function costOf(
  sandbox: Pick<Sandbox, "withSession">,
  { program, entry, limits, seed }: Called,
  inputs: readonly DraftInput[],
): Promise<number> {
  const target = { kind: "function", name: entry } as const;
  const request = { language: "python", source: asUntrusted(program), entry: target, limits, seed } as const;
  const outcomes = await sandbox.withSession(request, async (session) => {
    const failure = await session.load();
    return failure === null ? session.call(inputs.map(({ args }) => args)) : [];
  });
  return outcomes.reduce((most, outcome) => Math.max(most, spentIn(outcome)), 0);
}

function spentIn(outcome: Outcome): number {
  if (outcome.kind === "out-of-fuel") return outcome.fuelInstructions;
  return "cost" in outcome ? (outcome.cost ?? 0) : 0;
}
