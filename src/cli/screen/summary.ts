import { fit, wrap } from "../../report/layout.ts";
import type { Paint } from "../../report/paint.ts";
import type { Scoreboard } from "../../scoreboard/scoreboard.ts";
import { adviceFor } from "./advice.ts";
import { modelSummary } from "./model-summary.ts";

export interface SummaryLook {
  /** In terminal cells; commands alone are longer, since they are there to be pasted. */
  readonly width: number;
  readonly paint: Paint;
}

/**
 * What a run cost, what is missing and what to do about it; how good the models are stands in the leaderboard. Empty
 * where there is nothing to tell, as for recorded answers that were all graded.
 */
export function summaryLines(scoreboard: Scoreboard, { width, paint }: SummaryLook): string[] {
  const models = scoreboard.models.flatMap((score) => {
    const [name = "", ...facts] = modelSummary(score, scoreboard);
    if (name === "") return [];
    return [paint("bold", fit(name, width)), ...facts.map((fact) => fit(fact, width))];
  });
  const next = adviceFor(scoreboard).flatMap(({ text, command }) => [
    ...wrap(text, width, 2).map((line) => paint("yellow", fit(line, width))),
    ...(command === null ? [] : [`  ${command}`]),
  ]);
  return models.length > 0 && next.length > 0 ? [...models, "", ...next] : [...models, ...next];
}
