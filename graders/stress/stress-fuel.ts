import type { Problem } from "#problems";
import type { Language } from "#sandbox";
import { callReference, findReferenceFor, type ReferenceHost } from "../oracle/reference.ts";
import { makeStressInputs } from "./stress-inputs.ts";

/** Instructions that a candidate may spend on the stress input of each family. */
export type StressFuel = Readonly<Record<string, number>>;

// A right algorithm written less well than the reference stays within this; one of a worse class does not.
const STRESS_FUEL_FACTOR = 10;

/**
 * Measures the reference solution in the candidate's own family of languages on the stress inputs. A candidate may
 * spend ten times its count, and never less than the usual limit; that limit alone where nothing can be counted.
 */
export async function measureStressFuel(
  host: ReferenceHost,
  problem: Problem,
  language: Language,
): Promise<StressFuel> {
  const inputs = makeStressInputs(problem, host.seed);
  const reference = findReferenceFor(problem, language);
  if (inputs.length === 0 || reference === undefined) return {};
  const answers = await callReference(
    host,
    problem,
    reference,
    inputs.map(({ args }) => args),
  );
  const fuels = answers.map(({ cost }) =>
    Math.max(host.limits.fuelInstructions, STRESS_FUEL_FACTOR * (cost ?? 0)),
  );
  return Object.fromEntries(inputs.map(({ family }, at) => [family, fuels[at] as number]));
}
