import { expect, it } from "vitest";
import type { Sandbox } from "#sandbox";
import type { Expected } from "./program.ts";
import { probeProgram } from "./probe-program.ts";
import { PROGRAMS } from "./programs.ts";

type Language = "python" | "javascript";

/** One class that was looked for, and what was found; null: inconclusive. */
interface Look {
  readonly of: string;
  readonly wanted: string;
  readonly found: string | null;
}

// The share of classes that may be inconclusive.
const MOST_INCONCLUSIVE = 0.03;

/** Probes every program of the corpus in one language, and tells the wrong classes of each by a test of its own. */
export function expectCorpus(sandbox: () => Sandbox, language: Language): void {
  const looks: Look[] = [];

  it.each(PROGRAMS)("$name", async (program) => {
    const { time, space } = await probeProgram(sandbox(), program, language);
    const own = [
      ...look(`time of ${program.name}`, program.time, time.class),
      ...look(`space of ${program.name}`, program.space, space.class),
    ];
    looks.push(...own);
    expect(own.filter(({ wanted, found }) => found !== null && found !== wanted)).toEqual([]);
  });

  it("leaves at most three in a hundred undecided", () => {
    const undecided = looks.filter(({ found }) => found === null).map(({ of }) => of);
    expect(undecided.slice(Math.floor(MOST_INCONCLUSIVE * looks.length))).toEqual([]);
  });

  function look(of: string, expected: Expected | null, found: string | null): Look[] {
    if (expected === null) return [];
    return [{ of, wanted: typeof expected === "string" ? expected : expected[language], found }];
  }
}
