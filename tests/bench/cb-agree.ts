import { openSandbox } from "#sandbox";
import { readLabelled } from "./complexity/labelled.ts";
import { agreeing } from "./complexity/agreeing.ts";
import { benchProblem } from "./complexity/bench-problem.ts";
import { familiesOf } from "./complexity/input-families.ts";
import { learnRecipe } from "./complexity/learn-recipe.ts";
import { RECIPES } from "./complexity/recipes.ts";
import { candidatesOf } from "./complexity/run-approach.ts";
import { appendFileSync, writeFileSync } from "node:fs";
const [only = ""] = process.argv.slice(2);
const all = (readLabelled("/work/shared/data/complexity/labelled.jsonl.gz") ?? []).filter(({ slug }) => only === "" || only.split(",").includes(slug));
const sandbox = await openSandbox({ workers: 2 });
const waiting = [...all];
const work = async () => {
  for (let l = waiting.shift(); l !== undefined; l = waiting.shift()) {
    const recipe = RECIPES[l.slug] ?? learnRecipe(l);
    if (recipe === null) { console.log(l.slug, "NO RECIPE"); continue; }
    try {
      const problem = benchProblem(l, recipe, familiesOf(recipe));
      const { families, sound, broken } = await agreeing(sandbox, l, problem, candidatesOf(l));
      const total = Object.keys(problem.judge.families ?? {}).length;
      const n = Object.keys(families).length;
      console.log(l.slug, RECIPES[l.slug] ? "R" : "-", `${n}/${total}`, n < total ? Object.keys(families).join(" ") : "", `sound ${sound.length}`, broken.map((b) => `${b.candidate.language} ${b.candidate.approach}: ${b.reason}`).join("; "));
    } catch (e) { console.log(l.slug, "ERROR", String(e)); }
  }
};
await Promise.all([work(), work()]);
console.log("done");
process.exit(0);
