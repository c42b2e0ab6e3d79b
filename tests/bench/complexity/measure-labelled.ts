import type { Problem } from "#problems";
import type { Language, Sandbox } from "#sandbox";
import type { Growth } from "../../../graders/complexity/complexity.ts";
import { agreeing, type Agreement } from "./agreeing.ts";
import { benchProblem } from "./bench-problem.ts";
import { compareSpace, compareTime, type Standing } from "./compare-label.ts";
import { familiesOf } from "./input-families.ts";
import { readLabel } from "./label-class.ts";
import type { Approach, Labelled } from "./labelled.ts";
import { lettersOf } from "./letters-of.ts";
import { learnRecipes } from "./learn-recipe.ts";
import { probeApproach, type Builds, type Sandboxes } from "./probe-approach.ts";
import { RECIPES } from "./recipes.ts";
import type { Recipe } from "./recipe.ts";
import { candidatesOf, type Candidate } from "./run-approach.ts";

/** What came of one approach in one language. */
export type Finding = {
  readonly slug: string;
  readonly approach: number;
  readonly language: Language;
} & (
  | { readonly kind: "unmeasured"; readonly reason: string }
  | {
      readonly kind: "measured";
      readonly time: Judged;
      readonly space: Judged;
      readonly output: string | null;
      readonly calls: number;
      readonly millis: number;
    }
);

export interface Judged {
  readonly label: string;
  readonly growth: Growth;
  readonly standing: Standing;
}

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
        : judged(labelled, recipe, candidate, probed),
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

function judged(
  labelled: Labelled,
  recipe: Recipe,
  { approach, language }: Candidate,
  { complexity, output, calls, millis }: Exclude<Awaited<ReturnType<typeof probeApproach>>, string>,
): Finding {
  const { time, space } = labelled.approaches.find((each) => each.approach === approach) as Approach;
  const letters = lettersOf(labelled, recipe);
  const [timeLabel, spaceLabel] = [readLabel(time, letters), readLabel(space, letters)];
  const { sizes } = recipe;
  const timeStanding = compareTime({ measured: complexity.time.class, label: timeLabel, sizes });
  const spaceStanding = compareSpace({
    measured: complexity.space.class,
    label: spaceLabel,
    sizes,
    output,
  });
  return {
    slug: labelled.slug,
    approach,
    language,
    kind: "measured",
    time: { label: time, growth: complexity.time, standing: timeStanding },
    space: { label: space, growth: complexity.space, standing: spaceStanding },
    output,
    calls,
    millis,
  };
}
