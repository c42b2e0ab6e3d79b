import { asUntrusted, DEFAULT_LIMITS, type Language, LANGUAGES, openSandbox, type Sandbox } from "#sandbox";
import { type Finding, ok, wrong } from "./finding.ts";

const PROGRAMS = {
  python: "def double(n):\n    return 2 * n\n",
  javascript: "function double(n) { return 2 * n; }\n",
  typescript: "function double(n: number): number { return 2 * n; }\n",
} as const satisfies Record<Language, string>;

export interface EngineNeeds {
  /** Where the engines are kept. */
  readonly cacheFolder: string;
  /** Told when the engines are built first. */
  readonly onProgress: (message: string) => void;
}

/** Runs one small program in each language, in the sandbox that candidates run in. */
export async function checkEngines({ cacheFolder, onProgress }: EngineNeeds): Promise<Finding[]> {
  const mend = `delete the folder ${cacheFolder} and try again; it is made anew`;
  try {
    const sandbox = await openSandbox({ workers: 1, cacheFolder, onProgress });
    try {
      return await Array.fromAsync(LANGUAGES, (language) => checkLanguage(sandbox, language, mend));
    } finally {
      await sandbox.close();
    }
  } catch (error) {
    return [wrong("engines", messageOf(error), mend)];
  }
}

async function checkLanguage(sandbox: Sandbox, language: Language, mend: string): Promise<Finding> {
  const source = asUntrusted(PROGRAMS[language]);
  const entry = { kind: "function", name: "double" } as const;
  try {
    const outcome = await sandbox.withSession(
      { language, source, entry, limits: DEFAULT_LIMITS, seed: 1 },
      async (session) => (await session.load()) ?? (await session.call([[21n]]))[0],
    );
    const isRight = outcome?.kind === "returned" && outcome.value === 42n;
    if (isRight) return ok(language, `runs, and its cost is counted`);
    return wrong(language, `a small program gave ${outcome?.kind ?? "nothing"} instead of 42`, mend);
  } catch (error) {
    return wrong(language, messageOf(error), mend);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
