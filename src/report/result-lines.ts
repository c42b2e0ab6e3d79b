import { VERDICTS } from "#graders";
import { HOW_INFO } from "../answers/index.ts";
import type { Result } from "../scoreboard/result-schema.ts";
import { classWords } from "./class-words.ts";
import { counterexampleLines } from "./counterexample-lines.ts";
import { efficiencyLines } from "./efficiency-lines.ts";
import { escapeText } from "./escape.ts";
import { fit, wrap } from "./layout.ts";
import { offerLines } from "./offer-lines.ts";
import type { Paint } from "./paint.ts";
import { verdictWords } from "./verdict-words.ts";

/** How results are told. */
export interface Telling {
  readonly paint: Paint;
  /** In terminal cells; a longer line is cut, or wrapped where it tells of a fault of ours. */
  readonly width: number;
  /** A name for a result beside model, problem and sample. */
  readonly label?: ((result: Result) => string | null) | undefined;
  /** Whether several languages were asked for, so that each answer says which. */
  readonly namesLanguage?: boolean | undefined;
  /** How many more answers it tells of. */
  readonly more?: number | undefined;
  /** The sizes of a problem's stress inputs, which are too long to show. */
  readonly stressOf?: ((problem: string) => Readonly<Record<string, number>> | null) | undefined;
}

/** One result: who, the verdict, then how its cost grows or where it fails. */
export function resultLines(
  result: Result,
  { paint, width, label, namesLanguage, more = 0, stressOf }: Telling,
): string[] {
  const { sign, style } = signOf(result);
  const name = label?.(result) ?? null;
  // The name of a file tells its language.
  const language = namesLanguage === true && name === null ? ` ${result.language ?? "any language"}` : "";
  const attempt = result.attempt === 1 ? "" : `, attempt ${result.attempt}`;
  const place = `${result.problem}${language} #${result.sample}${attempt}`;
  const others = more === 0 ? "" : ` and ${more} more`;
  const who = `${sign} ${result.model}  ${place}${name === null ? "" : `  ${name}`}${others}`;
  const details = [
    ...extractionLines(result),
    ...measuredLines(result),
    ...counterexampleLines(result.verdict, {
      width: width - INDENT,
      stress: stressOf?.(result.problem) ?? null,
    }),
    ...offerLines(result),
  ].map((line) => " ".repeat(INDENT) + line);
  return [
    paint(style, fit(escapeText(who), width)),
    ...verdictLines(result, width),
    ...details.map((line) => fit(line, width)),
  ];
}

const INDENT = 4;

const SIGNS = {
  right: { sign: "✓", style: "green" },
  wrong: { sign: "✗", style: "red" },
  "not-graded": { sign: "?", style: "yellow" },
} as const;

function signOf(result: Result) {
  return isAboveRequired(result)
    ? ({ sign: "~", style: "yellow" } as const)
    : SIGNS[VERDICTS[result.verdict.kind].counts];
}

function isAboveRequired({ complexity }: Result): boolean {
  return complexity?.met === false;
}

// What a fault of ours says is for a person to read to its end.
function verdictLines(result: Result, width: number): string[] {
  const above = isAboveRequired(result) ? ", above the required class" : "";
  const line = `  ${verdictWords(result.verdict)}${above}`;
  return result.verdict.kind === "not-graded" ? wrap(line, width, INDENT) : [fit(line, width)];
}

// The usual way needs no words; another may explain a verdict.
function extractionLines({ extraction }: Result): string[] {
  if (extraction === null || extraction.how === "fence-defining-entry") return [];
  return [`graded ${HOW_INFO[extraction.how]}`];
}

function measuredLines({ verdict, complexity, claims, efficiency }: Result): string[] {
  if (complexity === null)
    return verdict.kind === "accepted" ? ["growth not measured: the problem has no families"] : [];
  const growth = (["time", "space"] as const).flatMap((cost) => {
    const { required, met } = complexity[cost];
    const bound = `${cost.padEnd(5)} ${classWords(complexity[cost])}, ${BOUND[String(met) as keyof typeof BOUND]} ${required}`;
    return [bound, ...claimLines(claims[cost])];
  });
  return [...growth, ...efficiencyLines(efficiency)];
}

const BOUND = { true: "within the required", false: "not within the required", null: "required" } as const;

function claimLines(claim: Result["claims"]["time"]): string[] {
  if (claim === null) return [];
  return [`      claimed ${escapeText(claim.claimed)}: ${ASSESSED[claim.assessment]}`];
}

const ASSESSED = {
  "as-claimed": "holds",
  "too-optimistic": "too optimistic",
  "too-pessimistic": "holds, too pessimistic",
  unclear: "unclear",
} as const satisfies Record<NonNullable<Result["claims"]["time"]>["assessment"], string>;
