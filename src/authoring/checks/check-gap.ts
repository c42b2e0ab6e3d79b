import type { Point } from "#graders";
import type { Language } from "#sandbox";
import { nameOf, type Context, type Surveyed } from "../context.ts";
import { findingsOf, type Finding } from "../finding.ts";

const { error } = findingsOf("gap");

/**
 * A slow solution that spends no more than the slowest accepted one in its family of languages at the largest size that
 * both are measured at: then what tells them apart is a fit, and no gap. What stress rejects, or fuel ends earlier, is slow enough, and
 * what takes more space than is allowed need not be slow.
 */
export function checkGap({ sources, surveyed }: Context): Finding[] {
  return surveyed.flatMap((slow) => {
    if (slow.solution.expectation !== "slow" || isStopped(slow) || isLarge(slow)) return [];
    const rivals = surveyed.filter(
      ({ solution }) =>
        solution.expectation === "accepted" && isAkin(solution.language, slow.solution.language),
    );
    const beaten = rivals.flatMap((accepted) => {
      const pair = atLargest(accepted, slow);
      return pair !== null && pair.slow <= pair.accepted ? [{ rival: accepted, ...pair }] : [];
    });
    return beaten
      .slice(0, 1)
      .map(({ rival, ...pair }) =>
        error(
          sources.solution(slow.solution),
          `there is no gap: ${nameOf(slow.solution)} spends ${count(pair.slow)} instructions at ${pair.size}, and ${nameOf(rival.solution)} ${count(pair.accepted)}; probe larger sizes, or name families that are worse for slow programs`,
        ),
      );
  });
}

function isStopped({ survey: { groups } }: Surveyed): boolean {
  return groups.stress.some(({ failure }) => failure !== null);
}

function isLarge({ survey: { complexity } }: Surveyed): boolean {
  return complexity?.space.met === false;
}

function isAkin(one: Language, other: Language): boolean {
  return (one === "python") === (other === "python");
}

function atLargest(accepted: Surveyed, slow: Surveyed) {
  const [one, other] = [pointsOf(accepted), pointsOf(slow)];
  const largest = [...one.keys()].at(-1);
  const [spent, own] = [one.get(largest ?? ""), other.get(largest ?? "")];
  return largest === undefined || spent === undefined || own === undefined
    ? null
    : { accepted: spent, slow: own, size: largest };
}

function pointsOf({ survey }: Surveyed): Map<string, number> {
  const points = survey.complexity?.time.points ?? [];
  return new Map(points.toSorted((a, b) => volume(a) - volume(b)).map((point) => [told(point), point.cost]));
}

function volume({ size }: Point): number {
  return Object.values(size).reduce((total, each) => total + each, 0);
}

function told({ size }: Point): string {
  return Object.entries(size)
    .map(([name, value]) => `${name} = ${count(value)}`)
    .join(", ");
}

function count(value: number): string {
  return value.toLocaleString("en-US");
}
