import type { ModelScore } from "../scoreboard/scoreboard.ts";
import { escapeText } from "./escape.ts";
import { bestFirst, interval, percent, rankWords } from "./figures.ts";
import { layOut } from "./layout.ts";

interface Column {
  readonly heading: string;
  readonly cell: (score: ModelScore) => string;
  /** At its widest, with the space before it. */
  readonly width: number;
}

const CLAIMS: Column = { heading: "claims held", cell: ({ claims }) => claimWords(claims), width: 13 };
const LEAST_NAME_WIDTH = 20;

const EFFICIENCY: Column = {
  heading: "eff@1",
  cell: ({ efficiencyAtK }) => percent(efficiencyAtK["1"]),
  width: 9,
};

/**
 * The models, best first, one line each under a line of headings, with the ranks that each may have. Later attempts have a column where there were any. A name
 * is cut where it has to be; where there would be too little of it efficiency goes first, then claims, which stand with the
 * answers too.
 */
export function leaderboardLines(models: readonly ModelScore[], width: number): string[] {
  const tries = attemptColumns(models);
  const rates = models.length > 1 ? [RANK, ...RATES] : RATES;
  const choices = [
    [...rates, EFFICIENCY, ...tries, ACCEPTED, CLAIMS],
    [...rates, ...tries, ACCEPTED, CLAIMS],
  ];
  const roomBeside = (columns: readonly Column[]) =>
    width - columns.reduce((sum, column) => sum + column.width, 0);
  const columns = choices.find((own) => roomBeside(own) >= LEAST_NAME_WIDTH) ?? [
    ...rates,
    ...tries,
    ACCEPTED,
  ];
  const rows = bestFirst(models).map((score) => [
    escapeText(score.model),
    ...columns.map(({ cell }) => cell(score)),
  ]);
  return layOut(
    [["model", ...columns.map(({ heading }) => heading)], ...rows],
    Math.max(LEAST_NAME_WIDTH, roomBeside(columns)),
  );
}

const RANK: Column = { heading: "rank", cell: ({ rank }) => rankWords(rank), width: 7 };

const RATES: readonly Column[] = [
  { heading: "pass@1", cell: ({ passAtK }) => percent(passAtK["1"]), width: 9 },
  { heading: "95 %", cell: ({ passAtK }) => interval(passAtK["1"]), width: 10 },
  { heading: "optimal@1", cell: ({ optimalAtK }) => percent(optimalAtK["1"]), width: 11 },
];

const ACCEPTED: Column = {
  heading: "accepted",
  cell: ({ counts, samples, notGraded }) => `${counts.accepted}/${samples - notGraded}`,
  width: 10,
};

// A model that was never asked again has the same rate after any number of attempts.
function attemptColumns(models: readonly ModelScore[]): Column[] {
  const most = Math.max(1, ...models.flatMap((score) => Object.keys(score.passAfterAttempts).map(Number)));
  if (most === 1) return [];
  const cell = ({ passAfterAttempts, passAtK }: ModelScore) =>
    percent(passAfterAttempts[String(most)] ?? passAtK["1"]);
  return [{ heading: `in ${most} tries`, cell, width: 12 }];
}

function claimWords({ made, judged, held }: ModelScore["claims"]): string {
  if (made === 0) return "none made";
  return judged === 0 ? "none judged" : `${held}/${judged}`;
}
