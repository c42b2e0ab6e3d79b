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

/** A probe for a terminal: first whether the code is right, then, if it is right or only slow, how it grows. Nothing of the candidate's gets out raw. */
export function probeLines(probe: Probe, { paint, width, file, stress }: ProbeTelling): string[] {
  const { verdict, complexity, efficiency, problem, language, per } = probe;
  const { counts } = VERDICTS[verdict.kind];
  const style = { right: "green", wrong: "red", "not-graded": "yellow" } as const;
  const smallest = counterexampleLines(verdict, { width: width - INDENT, stress });
  const head = [
    paint("bold", escapeText(`${file}  ${problem.id}, ${language}`)),
    ...wrap(headline(probe), width, INDENT).map((line) => paint(style[counts], line)),
    ...smallest.map((line) => " ".repeat(INDENT) + line),
  ];
  if (complexity === null || !isMeasured(complexity)) return [...head, ...whyNot(probe)];
  return [...head, ...efficiencyLines(efficiency), "", ...complexityLines(complexity, { width, per })];
}

const INDENT = 2;

function headline({ verdict, complexity }: Probe): string {
  const [words, { label }] = [verdictWords(verdict), VERDICTS[verdict.kind]];
  const grows = complexity?.time.class ?? null;
  return verdict.kind === "too-slow" && grows !== null
    ? `${label}, and its time grows as ${escapeText(grows)}${words.slice(label.length)}`
    : words;
}

function isMeasured({ time, space }: NonNullable<Probe["complexity"]>): boolean {
  return time.points.length + space.points.length > 0;
}

function whyNot({ verdict, complexity }: Probe): string[] {
  if (complexity !== null)
    return ["growth not measured: even at the smallest sizes no call ends within its fuel"];
  const { counts } = VERDICTS[verdict.kind];
  if (counts === "right") return ["growth not measured: the problem has no families"];
  if (counts === "not-graded") return [];
  if (verdict.kind !== "too-slow") return ["growth is measured of code that is right, or too slow alone"];
  return verdict.counterexample === null
    ? ["growth not measured: already loading takes all the fuel"]
    : ["growth not measured: other tests find more than slowness, or the problem has no families"];
}
