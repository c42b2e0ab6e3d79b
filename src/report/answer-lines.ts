import type { Place } from "../answers/index.ts";
import { MODEL_ERRORS } from "../models/index.ts";
import type { Failure, Prompt } from "../replies/index.ts";
import type { WholeAnswer } from "../runs/gather-answer.ts";
import { complexityLines } from "./complexity-lines.ts";
import { escapeLines, escapeText } from "./escape.ts";
import type { Paint } from "./paint.ts";
import { replyFacts } from "./reply-facts.ts";
import { resultLines } from "./result-lines.ts";

export interface AnswerTelling {
  readonly paint: Paint;
  /** Of the plots, in terminal cells; the rest is whole, however wide. */
  readonly width: number;
  /** Whether all of the thinking is shown. */
  readonly full: boolean;
  /** Other answers that could be shown. */
  readonly others: readonly Place[];
}

/** All that is known of one answer, from the prompt to the grade. Nothing that others wrote gets out raw. */
export function answerLines(answer: WholeAnswer, { paint, width, full, others }: AnswerTelling): string[] {
  const { place, prompt, reply, failures, code, result, per, missing } = answer;
  // Whole, however wide: who asks for one answer wants all of it.
  const grade = result === null ? [] : resultLines(result, { paint, width: Infinity });
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ["Prompt", promptLines(prompt)],
    ["Reply", reply === null ? [] : [...replyFacts(reply), "", ...escapeLines(reply.response)]],
    ["Thinking", thinkingLines(reply?.thinking ?? null, full)],
    ["Failed calls", failures.map(failureLine)],
    ["Code as graded", code === null ? [] : escapeLines(code.trimEnd())],
    ["Grade", grade],
    ["Growth", complexityLines(result?.complexity ?? null, { width: width - INDENT, per })],
    ["Not shown", missing.map(escapeText)],
    ["Other answers", otherLines(others)],
  ];
  const told = sections.filter(([, lines]) => lines.length > 0);
  return [
    paint("bold", escapeText(`${place.model}  ${place.problem} ${placeWords(place)}`)),
    ...told.flatMap(([heading, lines]) => ["", paint("bold", heading), ...lines.map(indent)]),
  ];
}

const INDENT = 2;

function indent(line: string): string {
  return line === "" ? "" : " ".repeat(INDENT) + line;
}

function promptLines(prompt: Prompt | null): string[] {
  if (prompt === null) return [];
  const turns = prompt.messages.map(({ role, content }) => [role, content] as const);
  const all = prompt.system === null ? turns : [["system", prompt.system] as const, ...turns];
  return all.flatMap(([role, content]) => [`${role}:`, ...escapeLines(content.trimEnd()).map(indent)]);
}

const THINKING_CHARACTERS = 600;
const THINKING_LINES = 8;

function thinkingLines(thinking: string | null, full: boolean): string[] {
  if (thinking === null || thinking === "") return [];
  if (full) return escapeLines(thinking);
  const start = thinking.slice(0, THINKING_CHARACTERS).split("\n").slice(0, THINKING_LINES).join("\n");
  if (start === thinking) return escapeLines(thinking);
  return [...escapeLines(start), `… (${thinking.length} characters; --full shows them all)`];
}

function failureLine({ kind, message, tries, at }: Failure): string {
  return escapeText(
    `${at}  ${MODEL_ERRORS[kind].label} after ${tries} ${tries === 1 ? "try" : "tries"}: ${message}`,
  );
}

const MOST_OTHERS = 12;

function otherLines(others: readonly Place[]): string[] {
  const shown = others.slice(0, MOST_OTHERS).map(placeWords);
  const more = others.length > MOST_OTHERS ? [`and ${others.length - MOST_OTHERS} more`] : [];
  return others.length === 0 ? [] : [[...shown, ...more].join(", ")];
}

function placeWords({ sample, language, attempt = 1 }: Place): string {
  const asked = language === undefined ? "" : ` ${language}`;
  return `#${sample}${asked}${attempt === 1 ? "" : ` attempt ${attempt}`}`;
}
