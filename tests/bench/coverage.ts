import { coverPairs } from "./coverage/cover-pairs.ts";
import { coverRates } from "./coverage/cover-rates.ts";
import { countFalseAlarms } from "./coverage/false-alarms.ts";
import { powerAtGap, summarizePower } from "./coverage/power-at-gap.ts";

/** Simulated runs with known truth: whether intervals hold it, tests keep quiet, and gaps are found. */
export function measureCoverage(runs: number, seed: number, say: (message: string) => void) {
  const rates = coverRates(runs, seed, { say });
  say("pairs");
  const pairs = coverPairs(runs, seed + 1);
  say("false alarms");
  const falseAlarms = countFalseAlarms(runs, seed + 2);
  say("power");
  const power = powerAtGap(runs, seed + 3);
  return { runs, seed, rates, pairs, falseAlarms, power };
}

/** The report as tables of text. */
export function coverageLines({
  rates,
  pairs,
  falseAlarms,
  power,
}: ReturnType<typeof measureCoverage>): string {
  const covered = (rows: typeof rates) =>
    rows.map(({ interval, problems, mean, least, most, width, worst }) =>
      [
        interval.padEnd(24),
        `n = ${problems}`.padEnd(8),
        `${mean} % (${least} to ${most})`.padEnd(24),
        `width ${width}`.padEnd(13),
        worst,
      ].join(" "),
    );
  return [
    "95 % intervals of pass@k hold the truth, mean over scenarios (worst to best):",
    ...covered(rates),
    "95 % intervals of differences:",
    ...covered(pairs),
    "runs in which five equal models are not called equal:",
    ...falseAlarms.map(
      (row) =>
        `${row.models.padEnd(24)} n = ${row.problems}, ${row.samples} a problem: ${row.corrected} % (uncorrected ${row.uncorrected} %)`,
    ),
    "a true gap as large as the one that could have been shown is found:",
    ...summarizePower(power).map(
      ({ problems, mean, least, most }) => `n = ${problems}: ${mean} % (${least} to ${most})`,
    ),
    ...power.map(
      ({ problems, scenario, gap, found }) => `${scenario}, n = ${problems}: gap ${gap}, found ${found} %`,
    ),
    "",
  ].join("\n");
}
