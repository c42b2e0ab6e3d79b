import { VERDICTS } from "#graders";
import type { Probe } from "../probe/probe-schema.ts";
import { complexityLines } from "./complexity-lines.ts";
import { counterexampleLines } from "./counterexample-lines.ts";
import { efficiencyLines } from "./efficiency-lines.ts";
import { escapeText } from "./escape.ts";
import { wrap } from "./layout.ts";
import type { Paint } from "./paint.ts";
import { verdictWords } from "./verdict-words.ts";

export interface ProbeTelling {
  readonly paint: Paint;
  /** In terminal cells. */
  readonly width: number;
  /** As the user named it. */
  readonly file: string;
  /** The sizes of the problem's stress inputs, which are too long to show. */
  readonly stress: Readonly<Record<string, number>> | null;
}

/** A probe for a terminal: first whether the code is right, then, if so, how it grows. Nothing of the candidate's gets out raw. */
export function probeLines(probe: Probe, { paint, width, file, stress }: ProbeTelling): string[] {
  const { verdict, complexity, efficiency, problem, language, per } = probe;
  const counts = VERDICTS[verdict.kind].counts;
  const style = { right: "green", wrong: "red", "not-graded": "yellow" } as const;
  const head = [
    paint("bold", escapeText(`${file}  ${problem.id}, ${language}`)),
    ...wrap(verdictWords(verdict), width, INDENT).map((line) => paint(style[counts], line)),
  ];
  if (complexity !== null)
    return [...head, ...efficiencyLines(efficiency), "", ...complexityLines(complexity, { width, per })];
  if (counts === "right") return [...head, "growth not measured: the problem has no families"];
  const smallest = counterexampleLines(verdict, { width: width - INDENT, stress });
  const why = counts === "wrong" ? ["growth is measured of right code only"] : [];
  return [...head, ...smallest.map((line) => " ".repeat(INDENT) + line), ...why];
}

const INDENT = 2;
