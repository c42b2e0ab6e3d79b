import { NOT_GRADED } from "#graders";
import { MODEL_ERRORS, type ModelErrorKind } from "../../models/index.ts";
import { escapeText } from "../../report/escape.ts";
import type { ModelScore, Scoreboard } from "../../scoreboard/scoreboard.ts";
import { byKind, counted, money } from "./figures.ts";

/** What asking one model came to; empty for recorded answers that were all graded. Safe to print, not cut. */
export function modelSummary(score: ModelScore, scoreboard: Scoreboard): string[] {
  const lines = [
    ...usageLines(score.usage),
    ...costLines(score.usage, countSolved(score.model, scoreboard)),
    ...toldAs("failed calls", failedCalls(score, scoreboard)),
    ...toldAs(
      "not graded",
      byKind(score.notGradedBy, (reason) => NOT_GRADED[reason]),
    ),
    ...toldAs("why no reply", commonestFailure(score.model, scoreboard)),
  ];
  return lines.length === 0 ? [] : [escapeText(score.model), ...lines.map((line) => `  ${escapeText(line)}`)];
}

function usageLines(usage: ModelScore["usage"]): string[] {
  if (usage === null) return [];
  const { replies, inputTokens, outputTokens, reasoningTokens } = usage;
  const thinking = reasoningTokens === 0 ? "" : ` (${count(reasoningTokens)} of them thinking)`;
  const tokens = `${count(inputTokens)} tokens in, ${count(outputTokens)} out${thinking}`;
  return [`${counted(replies, "reply", "replies")}, ${tokens}`];
}

function costLines(usage: ModelScore["usage"], solved: number): string[] {
  if (usage === null || usage.replies === 0) return [];
  const { costUsd, unpriced } = usage;
  if (costUsd === null) return ["price unknown"];
  const known = unpriced === 0 ? "" : ` + ${counted(unpriced, "reply", "replies")} of unknown price`;
  // Where part of the price is not known, a share of it would be wrong.
  if (unpriced > 0 || costUsd === 0) return [`${money(costUsd)}${known}`];
  const each = solved === 0 ? ", and nothing solved" : `, ${money(costUsd / solved)} for each solved answer`;
  return [`${money(costUsd)}${each}`];
}

/** Answers that were right at any attempt. */
function countSolved(model: string, { results }: Scoreboard): number {
  const right = results.filter((result) => result.model === model && result.verdict.kind === "accepted");
  return new Set(right.map(({ problem, language, sample }) => JSON.stringify([problem, language, sample])))
    .size;
}

function failedCalls({ model }: ModelScore, { run }: Scoreboard): string {
  return byKind(run.failedCalls?.[model] ?? {}, (kind) =>
    kind in MODEL_ERRORS ? MODEL_ERRORS[kind as ModelErrorKind].label : kind,
  );
}

function commonestFailure(model: string, { results }: Scoreboard): string {
  const messages = results.flatMap(({ model: of, verdict }) =>
    of === model && verdict.kind === "not-graded" && verdict.reason === "model-error"
      ? [verdict.message]
      : [],
  );
  const groups = [...Map.groupBy(messages, (message) => message).values()];
  return groups.toSorted((one, other) => other.length - one.length)[0]?.[0] ?? "";
}

function toldAs(what: string, told: string): string[] {
  return told === "" ? [] : [`${what}: ${told}`];
}

function count(number: number): string {
  return number.toLocaleString("en-US");
}
