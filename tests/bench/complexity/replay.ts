import { readFileSync, writeFileSync } from "node:fs";
import type { Growth } from "../../../graders/complexity/complexity.ts";
import { withoutFaintLog } from "../../../graders/complexity/faint-log.ts";
import { inferGrowth } from "../../../graders/complexity/infer.ts";
import { BYTE_JITTER, INSTRUCTION_JITTER, type Jitter } from "../../../graders/complexity/jitter.ts";
import { withParts } from "../../../graders/complexity/with-parts.ts";
import { judgeFinding, type Finding } from "./judge-finding.ts";
import type { Labelled } from "./labelled.ts";
import { learnRecipes } from "./learn-recipe.ts";
import { RECIPES } from "./recipes.ts";

/** Writes findings with all their points, a JSON line each. */
export function writePoints(file: string, findings: readonly Finding[]): void {
  writeFileSync(file, findings.map((finding) => `${JSON.stringify(finding)}\n`).join(""));
}

/** What `writePoints` wrote. */
export function readPoints(file: string): Finding[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Finding);
}

/**
 * Reads the classes off recorded points again, and compares them with the labels again: classes are a function of the
 * points, so that a pass of an hour needs no sandbox to be judged by other rules. The classes of the answer and of tails stand as they were.
 */
export function replay(findings: readonly Finding[], problems: readonly Labelled[]): Finding[] {
  const bySlug = new Map(problems.map((problem) => [problem.slug, problem]));
  return findings.flatMap((finding) => {
    const labelled = bySlug.get(finding.slug);
    if (labelled === undefined) return [];
    return finding.kind === "unmeasured" ? [finding] : [judgedAgain(finding, labelled)];
  });
}

function judgedAgain(finding: Extract<Finding, { kind: "measured" }>, labelled: Labelled): Finding {
  // Recipes that are learned differ in what their lists hold, and not in their sizes.
  const recipe = RECIPES[labelled.slug] ?? learnRecipes(labelled)[0];
  if (recipe === undefined) return finding;
  const time = timeAgain(finding.time.growth);
  const space = inferredAgain(finding.space.growth, BYTE_JITTER);
  return judgeFinding(labelled, recipe, { ...finding, time, space });
}

/** What the tail of one family decided stands: of the families there is only the maximum in the points. */
function timeAgain(growth: Growth): Growth {
  const whole = growth.fit?.from === undefined ? inferredAgain(growth, INSTRUCTION_JITTER) : growth;
  return withoutFaintLog(withParts(whole, namesOf(growth)), namesOf(growth));
}

function namesOf({ points: [first] }: Growth): string[] {
  return Object.keys(first?.size ?? {});
}

/** The sizes are those of the points: a recipe may have had others when they were measured. */
function inferredAgain(growth: Growth, jitter: Jitter): Growth {
  const [first] = growth.points;
  if (first === undefined) return growth;
  return inferGrowth(growth.points, namesOf(growth), growth.required, jitter);
}
