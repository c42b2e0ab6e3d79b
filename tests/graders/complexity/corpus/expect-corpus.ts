import { expect, it } from "vitest";
import type { Sandbox } from "#sandbox";
import type { Expected } from "./program.ts";
import { probeProgram } from "./probe-program.ts";
import { PROGRAMS } from "./programs.ts";

type Language = "python" | "javascript";

// The share of classes that may be inconclusive.
const MOST_INCONCLUSIVE = 0.03;

/** Probes every program of the corpus in one language, and tells each wrong class by a test of its own. */
export function expectCorpus(sandbox: () => Sandbox, language: Language): void {
  const inconclusive: string[] = [];
  let classes = 0;

  function check(what: string, expected: Expected | null, found: string | null): void {
    if (expected === null) return;
    classes += 1;
    if (found === null) inconclusive.push(what);
    else expect(found, what).toBe(typeof expected === "string" ? expected : expected[language]);
  }

  it.each(PROGRAMS)("$name", async (program) => {
    const { time, space } = await probeProgram(sandbox(), program, language);
    check(`time of ${program.name}`, program.time, time.class);
    check(`space of ${program.name}`, program.space, space.class);
  });

  it("leaves at most three in a hundred undecided", () => {
    expect(inconclusive.length, inconclusive.join(", ")).toBeLessThanOrEqual(MOST_INCONCLUSIVE * classes);
  });
}
