import { compareGrowth, parseGrowth, type Complexity } from "#graders";
import type { Solution } from "#problems";
import { nameOf, type Context, type Surveyed } from "../context.ts";
import { findingsOf, type Finding } from "../finding.ts";

const { error, warning } = findingsOf("classes");

interface Label {
  readonly cost: "time" | "space";
  readonly written: string;
  readonly line: number;
}

/** Headers such as `# time: O(n^2)` that say otherwise than the probe finds. A slow solution has to say its time. */
export function checkClasses({ problem, sources, surveyed }: Context): Finding[] {
  if (Object.keys(problem.judge.families ?? {}).length === 0) return [];
  return surveyed.flatMap((each) => {
    const { solution } = each;
    const labels = labelsOf(solution);
    const slow = solution.expectation === "slow";
    const missing =
      slow && !labels.some(({ cost }) => cost === "time")
        ? [
            error(
              sources.solution(solution),
              `${nameOf(solution)} names no class; begin it with a comment such as ${mark(solution)} time: O(n^2)`,
            ),
          ]
        : [];
    const odd = labels.flatMap((label) => {
      const told = disagreement(each, label, problem.complexity.parameters);
      if (told === null) return [];
      const tell = slow && label.cost === "time" ? error : warning;
      return [tell(sources.solution(solution, label.line), `${nameOf(solution)} ${told}`)];
    });
    return [...missing, ...odd];
  });
}

function labelsOf({ source }: Solution): Label[] {
  return source.split("\n").flatMap((text, at) => {
    const [, cost, written] =
      /^\s*(?:#|\/\/)\s*(time|space):\s*(O\(.+\))(?:\s+per operation)?\s*$/.exec(text) ?? [];
    return written === undefined ? [] : [{ cost: cost as Label["cost"], written, line: at + 1 }];
  });
}

function disagreement(
  { survey: { complexity } }: Surveyed,
  { cost, written }: Label,
  parameters: readonly string[],
): string | null {
  const growth = complexity?.[cost];
  if (growth === undefined || growth.points.length === 0) return null;
  const labelled = read(written, parameters);
  if (typeof labelled === "string")
    return `says ${written}, which cannot be read (${labelled}); write e.g. O(n log n)`;
  if (growth.class === null)
    return `says ${cost}: ${written}, and the probe cannot tell (${rivals(growth)}); let the families show it, or probe larger sizes`;
  const measured = read(growth.class, parameters);
  if (typeof measured === "string" || compareGrowth(measured, labelled) === "same") return null;
  return `says ${cost}: ${written}, but the probe finds ${growth.class}; mend the comment, or add a family of input that is worst for it`;
}

function rivals({ runnersUp }: Complexity["time"]): string {
  return runnersUp.map((each) => each.class).join(" or ");
}

function read(written: string, parameters: readonly string[]) {
  try {
    return parseGrowth(written, parameters);
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}

function mark({ language }: Solution): string {
  return language === "python" ? "#" : "//";
}
