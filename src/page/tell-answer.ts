import { VERDICTS } from "#graders";
import { HOW_INFO } from "../answers/index.ts";
import { efficiencyLines } from "../report/efficiency-lines.ts";
import { escapeText } from "../report/escape.ts";
import { formatDollars } from "../report/dollars.ts";
import { inWords, verdictWords } from "../report/verdict-words.ts";
import type { Result } from "../scoreboard/result-schema.ts";
import type { Mark, ToldAnswer } from "./page-data.ts";
import { tellFailure } from "./tell-failure.ts";

/** What is told of an answer beside its code and its growth. */
export function tellAnswer(
  result: Result,
): Omit<ToldAnswer, "model" | "code" | "growths"> & { readonly facts: readonly string[] } {
  const { sample, language, attempt, verdict, replay, extraction } = result;
  const again = attempt === 1 ? [] : [attempt];
  const asked = language === null ? [] : [language];
  return {
    key: [sample, ...asked, ...again].join("."),
    name: [`#${sample}`, ...asked, ...again.map((count) => `attempt ${count}`)].join(", "),
    mark: markOf(result),
    verdict: verdictWords(verdict),
    facts: factsOf(result),
    language: extraction?.language ?? null,
    failure: tellFailure(verdict),
    replay: replay === null ? null : escapeText(replay),
  };
}

/** How an answer counts at a glance. */
function markOf({ verdict, complexity }: Result): Mark {
  return complexity?.met === false ? "above" : VERDICTS[verdict.kind].counts;
}

function factsOf({ extraction, groups, efficiency, reply }: Result): string[] {
  const tests = groups.map(({ group, passed, run }) => `${passed} of ${run} ${group}`);
  const unusual = extraction !== null && extraction.how !== "fence-defining-entry";
  return [
    ...(tests.length === 0 ? [] : [`Tests passed: ${tests.join(", ")}`]),
    ...efficiencyLines(efficiency).map((line) => line.replace(/^cost +/, "Cost: ")),
    ...(unusual ? [`Graded ${HOW_INFO[extraction.how]}`] : []),
    ...replyFacts(reply),
  ];
}

function replyFacts(reply: Result["reply"]): string[] {
  if (reply === null) return [];
  const { usage, costUsd, modelVersion } = reply;
  const tokens =
    usage === null
      ? []
      : [`${inWords(usage.inputTokens)} tokens in, ${inWords(usage.outputTokens)} tokens out`];
  const told = [
    ...(modelVersion === null ? [] : [escapeText(modelVersion)]),
    ...tokens,
    ...(costUsd === null ? [] : [formatDollars(costUsd)]),
  ];
  return told.length === 0 ? [] : [`Reply: ${told.join(", ")}`];
}
