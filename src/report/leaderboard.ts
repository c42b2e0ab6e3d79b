import type { ModelScore, Rate } from "../scoreboard/scoreboard.ts";
import { escapeText } from "./escape.ts";
import { layOut } from "./layout.ts";

const HEADINGS = ["model", "pass@1", "95 % interval", "optimal@1", "eff@1", "accepted", "claims held"];
const EFFICIENCY = HEADINGS.indexOf("eff@1");
// All columns but the first at their widest, and the first at its least; efficiency is left out where it finds no room.
const OTHERS_WIDTH = 58;
const EFFICIENCY_WIDTH = 9;
const MODEL_WIDTH = 22;

/** The models, best first, one line each under a line of headings; a name is cut where it has to be. */
export function leaderboardLines(models: readonly ModelScore[], width: number): string[] {
  const rows = [HEADINGS, ...models.toSorted((one, other) => rank(other) - rank(one)).map(row)];
  const widest = width - OTHERS_WIDTH - EFFICIENCY_WIDTH;
  if (widest >= MODEL_WIDTH) return layOut(rows, widest);
  const narrow = rows.map((cells) => cells.filter((_, at) => at !== EFFICIENCY));
  return layOut(narrow, Math.max(MODEL_WIDTH, width - OTHERS_WIDTH));
}

// Models with the same rate keep the order of the file, which is that of their names.
function rank({ passAtK, optimalAtK }: ModelScore): number {
  return (passAtK["1"]?.estimate ?? -1) * 1e7 + (optimalAtK["1"]?.estimate ?? -1);
}

function row(score: ModelScore): string[] {
  const { model, samples, notGraded, counts, passAtK, optimalAtK, efficiencyAtK, claims } = score;
  return [
    escapeText(model),
    percent(passAtK["1"]),
    interval(passAtK["1"]),
    percent(optimalAtK["1"]),
    percent(efficiencyAtK["1"]),
    `${counts.accepted}/${samples - notGraded}`,
    claimWords(claims),
  ];
}

function claimWords({ made, judged, held }: ModelScore["claims"]): string {
  if (made === 0) return "none made";
  return judged === 0 ? "none judged" : `${held}/${judged}`;
}

function percent(rate: Rate | undefined): string {
  return typeof rate?.estimate === "number" ? `${(rate.estimate * 100).toFixed(1)} %` : "-";
}

function interval(rate: Rate | undefined): string {
  if (rate === undefined || rate.interval === null) return "-";
  const [low, high] = rate.interval.map((bound) => (bound * 100).toFixed(0));
  return `${low} to ${high} %`;
}
