import type { Problem } from "#problems";
import type { Language, Sandbox } from "#sandbox";
import { agreeing, type Agreement } from "./agreeing.ts";
import { benchProblem } from "./bench-problem.ts";
import { familiesOf } from "./input-families.ts";
import { judgeFinding, type Finding } from "./judge-finding.ts";
import type { Labelled } from "./labelled.ts";
import { learnRecipes } from "./learn-recipe.ts";
import { probeApproach, type Builds, type Sandboxes } from "./probe-approach.ts";
import { RECIPES } from "./recipes.ts";
import type { Recipe } from "./recipe.ts";
import { candidatesOf, type Candidate } from "./run-approach.ts";

/** Measures every approach of a problem that can be measured. */
export async function measureLabelled(
  sandboxes: Sandboxes,
  labelled: Labelled,
  language: string,
): Promise<Finding[]> {
  const candidates = candidatesOf(labelled);
  const wanted = ({ language: own }: Candidate) => language === "" || own === language;
  const nameOf = ({ approach, language: own }: Candidate) => ({
    slug: labelled.slug,
    approach,
    language: own,
  });
  const made = await makeInputs(sandboxes.candidates, labelled, candidates);
  if (made === null)
    return candidates
      .filter(wanted)
      .map((each) => ({ ...nameOf(each), kind: "unmeasured", reason: "no inputs for its types" }));
  const { recipe, problem, agreement } = made;
  const { families, sound, broken } = agreement;
  const findings: Finding[] = broken
    .filter(({ candidate }) => wanted(candidate))
    .map(({ candidate, reason }) => ({ ...nameOf(candidate), kind: "unmeasured", reason }));
  const builds = {
    python: new Map(),
    javascript: new Map(),
    typescript: new Map(),
  } as const satisfies Record<Language, Builds>;
  for (const candidate of sound.filter(wanted)) {
    const built = builds[candidate.language];
    const agreed = { ...problem, judge: { families } };
    const probed =
      Object.keys(families).length === 0
        ? "no inputs on which the approaches agree"
        : await probeApproach(sandboxes, labelled, { problem: agreed, built }, candidate);
    findings.push(
      typeof probed === "string"
        ? { ...nameOf(candidate), kind: "unmeasured", reason: probed }
        : judgeFinding(labelled, recipe, { ...nameOf(candidate), ...probed, ...probed.complexity }),
    );
  }
  return findings;
}

interface Made {
  readonly recipe: Recipe;
  readonly problem: Problem;
  readonly agreement: Agreement;
}

/** The first recipe on all of whose families the approaches agree; else the last. */
async function makeInputs(
  sandbox: Sandbox,
  labelled: Labelled,
  candidates: readonly Candidate[],
): Promise<Made | null> {
  const own = RECIPES[labelled.slug];
  let made: Made | null = null;
  for (const recipe of own === undefined ? learnRecipes(labelled) : [own]) {
    const all = familiesOf(recipe);
    const problem = benchProblem(labelled, recipe, all);
    const agreement = await agreeing(sandbox, labelled, problem, candidates);
    made = { recipe, problem, agreement };
    if (Object.keys(agreement.families).length === Object.keys(all).length) break;
  }
  return made;
}
