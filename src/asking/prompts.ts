import type { Problem } from "#problems";
import type { GradedAnswer } from "../grade-answers.ts";
import type { Asked, Prompts } from "../grade-models.ts";
import type { Message } from "../models/index.ts";
import { buildPrompt } from "./prompt.ts";
import { retryFailureOf } from "./retry-failure.ts";
import { buildRetryPrompt } from "./retry-prompt.ts";
import type { Template } from "./template.ts";
import type { Unit } from "./unit.ts";

/** What models are told: the same for all models and samples, and after a failed public example which one it was. */
export function promptsOf(template: Template, attempts: number): Prompts {
  const built = new Map<string, readonly Message[]>();
  return {
    first(problem: Problem, { language }: Unit) {
      const key = `${language} ${problem.id}`;
      const messages = built.get(key) ?? buildPrompt(problem, language, template);
      built.set(key, messages);
      return messages;
    },
    again({ problem, unit, messages, told }: Asked, { grade }: GradedAnswer) {
      if (unit.attempt >= attempts || told.kind !== "reply") return null;
      const failure = retryFailureOf(problem, grade.verdict);
      if (failure === null) return null;
      const reply = told.reply.response;
      return buildRetryPrompt({ messages, reply, failure, problem, language: unit.language });
    },
  };
}
