import { suggestName } from "#problems";
import { RunError } from "../runs/run-error.ts";
import type { Result } from "./result-schema.ts";
import type { Scoreboard } from "./scoreboard.ts";

/** The result of one answer. Throws a `RunError` that names the nearest model or problem, or the samples there are. */
export function findResult(
  { results }: Scoreboard,
  { model, problem, sample }: Pick<Result, "model" | "problem" | "sample">,
): Result {
  const ofModel = results.filter((result) => result.model === model);
  if (ofModel.length === 0)
    throw unknown(
      "model",
      model,
      results.map((result) => result.model),
    );
  const ofProblem = ofModel.filter((result) => result.problem === problem);
  if (ofProblem.length === 0)
    throw unknown(
      "problem",
      problem,
      ofModel.map((result) => result.problem),
    );
  const found = ofProblem.find((result) => result.sample === sample);
  if (found !== undefined) return found;
  throw new RunError(
    `no sample ${sample} in this run; known: ${ofProblem.map((result) => result.sample).join(", ")}`,
  );
}

function unknown(what: string, name: string, known: readonly string[]): RunError {
  return new RunError(
    `no ${what} ${JSON.stringify(name)} in this run; ${suggestName(name, [...new Set(known)])}`,
  );
}
