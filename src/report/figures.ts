import type { ModelScore } from "../scoreboard/model-schema.ts";
import type { Rate } from "../scoreboard/rate-schema.ts";

/** A rate in words, e.g. `27.8 %`. */
export function percent(rate: Rate | undefined): string {
  return typeof rate?.estimate === "number" ? `${(rate.estimate * 100).toFixed(1)} %` : "-";
}

/** Its 95 % interval, e.g. `4-76 %`. */
export function interval(rate: Rate | undefined): string {
  if (rate === undefined || rate.interval === null) return "-";
  const [low, high] = rate.interval.map((bound) => (bound * 100).toFixed(0));
  return `${low}-${high} %`;
}

/** The ranks that a model may have, e.g. `1-3`. */
export function rankWords(rank: ModelScore["rank"]): string {
  if (rank === null) return "-";
  return rank.best === rank.worst ? String(rank.best) : `${rank.best}-${rank.worst}`;
}

/** Models, best first; those with the same rate keep the order of the file, which is that of their names. */
export function bestFirst(models: readonly ModelScore[]): ModelScore[] {
  return models.toSorted((one, other) => weight(other) - weight(one));
}

function weight({ passAtK, optimalAtK }: ModelScore): number {
  return (passAtK["1"]?.estimate ?? -1) * 1e7 + (optimalAtK["1"]?.estimate ?? -1);
}
