import { judgeLoading, type Verdict } from "#graders";
import { asUntrusted, type Language, type Limits, type Sandbox } from "#sandbox";
import { REQUIRE_PRELUDE } from "./require-prelude.ts";

/** A whole program that brings its own tests. */
export interface Script {
  readonly language: Language;
  readonly source: string;
}

/** What a script's own tests say of it. */
export interface ScriptGrade {
  readonly verdict: Verdict;
  /** Always: code that stands beside its tests can make them pass without being right. */
  readonly forgeable: true;
}

interface ScriptOptions {
  readonly sandbox: Pick<Sandbox, "withSession">;
  readonly limits: Limits;
  readonly seed: number;
}

// Fuel is for one call, and a script makes many.
const CALLS = 10;

const END = "__assayEnd";
const ENDINGS = {
  python: `\n\ndef ${END}():\n    return None\n`,
  javascript: `\n;function ${END}() { return null; }\n`,
  typescript: `\n;function ${END}() { return null; }\n`,
} as const satisfies Record<Language, string>;

/** Runs a program whole, as its benchmark's own harness does: it passes when it ends without an error. */
export async function runScript(
  { sandbox, limits, seed }: ScriptOptions,
  { language, source }: Script,
): Promise<ScriptGrade> {
  const prelude = language === "python" ? "" : REQUIRE_PRELUDE;
  const request = {
    language,
    source: asUntrusted(prelude + source + ENDINGS[language]),
    entry: { kind: "function", name: END } as const,
    limits: { ...limits, fuelInstructions: limits.fuelInstructions * CALLS },
    seed,
  };
  const failure = await sandbox.withSession(request, (session) => session.load());
  return { verdict: failure === null ? { kind: "accepted" } : judgeLoading(failure), forgeable: true };
}
