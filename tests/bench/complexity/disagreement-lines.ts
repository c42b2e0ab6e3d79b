import type { Finding, Judged } from "./judge-finding.ts";
import type { Sorting } from "./sorted-findings.ts";
import { whoIsRight } from "./who-is-right.ts";

/** Every disagreement with its evidence, for people: points, fit and rivals, who is right, and what is true. */
export function disagreementLines(findings: readonly Finding[], sorting: Sorting): string {
  return findings.map((finding) => linesOf(finding, sorting)).join("");
}

function linesOf(finding: Finding, sorting: Sorting): string {
  const name = `${finding.slug} ${finding.approach} ${finding.language}`;
  if (finding.kind === "unmeasured") return `${name}: not measured: ${printable(finding.reason)}\n`;
  return (["time", "space"] as const)
    .map((cost) => {
      const sorted = sorting(finding, cost);
      const right = whoIsRight(finding, cost, sorted);
      if (right === "both" || right === "incomparable") return "";
      const who = sorted === null ? "not sorted yet" : `${right}: ${sorted.class}; ${sorted.reason}`;
      return `${name} ${cost}: ${evidence(finding[cost])}\n  ${who}\n`;
    })
    .join("");
}

function evidence({ label, growth, standing }: Judged): string {
  const rivals = growth.runnersUp.map((rival) => `${rival.class} (${percent(rival.residual)})`).join(", ");
  const fit =
    growth.fit === null ? "no fit" : `${growth.fit.constant} each, off by ${percent(growth.fit.residual)}`;
  const points = growth.points.map(
    ({ size, cost, family }) => `${Object.values(size).join("x")}: ${cost} ${family}`,
  );
  return [
    `${growth.class ?? "inconclusive"}, the label says ${printable(label)} (${standing})`,
    `  ${fit}; rivals ${rivals}`,
    `  ${points.join("; ")}`,
  ].join("\n");
}

function percent(residual: number): string {
  return `${(100 * residual).toFixed(1)} %`;
}

// Labels and messages are not ours: control characters stay out of a terminal.
function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\s]+/gu, " ").trim();
}
