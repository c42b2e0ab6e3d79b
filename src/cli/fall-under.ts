import type { ModelScore, Scoreboard } from "../scoreboard/scoreboard.ts";
import { escapeText } from "../report/escape.ts";
import { percent } from "../report/figures.ts";
import { EXIT } from "./exit-codes.ts";
import { numberIn } from "./options.ts";
import { Option } from "commander";

export const failUnderOption = () =>
  new Option("--fail-under <rate>", "exit with 1 where a model's pass@1 is lower, e.g. 0.8").argParser(
    numberIn(0, 1),
  );

/** Tells on standard error which models are under the rate that was asked for, and gives the exit code. */
export function fallUnder({ models }: Pick<Scoreboard, "models">, least: number | undefined): number {
  if (least === undefined) return EXIT.ok;
  const under = models.filter((score) => isUnder(score, least));
  for (const { model, passAtK } of under)
    process.stderr.write(
      `assay: ${escapeText(model)}: pass@1 is ${percent(passAtK["1"])}, under --fail-under ${least}\n`,
    );
  return under.length > 0 || models.length === 0 ? EXIT.fellShort : EXIT.ok;
}

// Without a graded answer nothing was shown.
function isUnder({ passAtK }: ModelScore, least: number): boolean {
  return (passAtK["1"]?.estimate ?? -1) < least;
}
