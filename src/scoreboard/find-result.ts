import { resolveName } from "../runs/resolve-name.ts";
import { RunError } from "../runs/run-error.ts";
import type { Result } from "./result-schema.ts";
import type { Scoreboard } from "./scoreboard.ts";

/** Which result is wanted; of the names the end is enough, and language and attempt may be left out, where they leave no choice. */
export interface WantedResult extends Pick<Result, "model" | "problem" | "sample"> {
  readonly language?: Result["language"] | undefined;
  readonly attempt?: number | undefined;
}

/** The result of one answer. Throws a `RunError` that names the nearest model or problem, or the samples there are. */
export function findResult({ results }: Scoreboard, wanted: WantedResult): Result {
  const { sample, language, attempt = 1 } = wanted;
  const model = resolveName("model", wanted.model, namesOf(results, "model"));
  const ofModel = results.filter((result) => result.model === model);
  const problem = resolveName("problem", wanted.problem, namesOf(ofModel, "problem"));
  const ofProblem = ofModel.filter((result) => result.problem === problem);
  const ofSample = ofProblem.filter((result) => result.sample === sample);
  if (ofSample.length === 0) throw none(`sample ${sample}`, ofProblem, "sample");
  const ofLanguage = ofSample.filter((result) => language === undefined || result.language === language);
  if (ofLanguage.length === 0) throw none(`answer in ${language}`, ofSample, "language");
  const found = ofLanguage.filter((result) => result.attempt === attempt);
  if (found.length === 0) throw none(`attempt ${attempt}`, ofLanguage, "attempt");
  if (found.length === 1) return found[0] as Result;
  throw new RunError(
    `there is an answer in each of ${namesOf(found, "language").join(", ")}; say which with --language`,
  );
}

type Field = "model" | "problem" | "language" | "sample" | "attempt";

function namesOf(results: readonly Result[], field: Field): string[] {
  return [...new Set(results.map((result) => String(result[field])))];
}

function none(what: string, results: readonly Result[], field: Field): RunError {
  return new RunError(`no ${what} in this run; known: ${namesOf(results, field).join(", ")}`);
}
