import { asUntrusted, DEFAULT_LIMITS, type Limits, type SessionRequest } from "#sandbox";
import { JAVASCRIPT_ATTACKS } from "../fixtures/attacks/javascript.ts";
import { PYTHON_ATTACKS, type Verdict } from "../fixtures/attacks/python.ts";

export interface SoakCandidate {
  readonly name: string;
  readonly request: SessionRequest;
  readonly sound: readonly Verdict[];
}

// Endless loops are many, so they get little.
const LIMITS: Limits = { ...DEFAULT_LIMITS, fuelInstructions: 100_000_000, valueBytes: 2 ** 20 };
// V8 is given a minute to stop, twice; those are for the tests, which give it less.
const PATIENT = new Set(["other engine"]);
const HONEST_SHARE = 3;

const HOSTILE = [
  ...PYTHON_ATTACKS.map((attack) => ({ ...attack, language: "python" as const })),
  ...JAVASCRIPT_ATTACKS.filter(({ family }) => !PATIENT.has(family)),
];

/** One of the honest, crashing, hostile, greedy and endless ones; the same for the same place. */
export function soakCandidate(at: number): SoakCandidate {
  if (at % HONEST_SHARE === 0) return honest(at);
  const found = HOSTILE[Math.floor((at * 7919) / HONEST_SHARE) % HOSTILE.length];
  if (found === undefined) throw new Error("there are attacks");
  const { family, name, language, code, sound } = found;
  return { name: `${language} ${family}: ${name}`, request: requestFor(language, code, at), sound };
}

/** No two are the same, so that nothing can be remembered. */
function honest(at: number): SoakCandidate {
  const python = at % 2 === 0;
  const code = python
    ? `def solve(xs):\n    total = ${at} - ${at}\n    for x in xs: total += x\n    return total`
    : `function solve(xs) { let total = ${at} - ${at}; for (const x of xs) total += x; return total; }`;
  const language = python ? "python" : "javascript";
  return { name: `${language} honest`, request: requestFor(language, code, at), sound: ["right"] };
}

function requestFor(language: SessionRequest["language"], code: string, at: number): SessionRequest {
  return {
    language,
    source: asUntrusted(code),
    entry: { kind: "function", name: "solve" },
    limits: LIMITS,
    seed: at,
  };
}
