import type { Content, GenerateContentConfig, ThinkingConfig, ThinkingLevel } from "@google/genai";
import type { AskRequest, ReasoningEffort } from "../model.ts";

export interface GenerateRequest {
  readonly model: string;
  readonly contents: Content[];
  readonly config: GenerateContentConfig;
}

/** What Gemini is asked; what is undefined is not sent. */
export function generateRequest({ model, messages, settings }: AskRequest): GenerateRequest {
  return {
    model,
    contents: messages.map(({ role, content }) => ({
      role: role === "assistant" ? "model" : "user",
      parts: [{ text: content }],
    })),
    config: {
      systemInstruction: settings.system,
      temperature: settings.temperature,
      topP: settings.topP,
      maxOutputTokens: settings.maxTokens,
      seed: settings.seed,
      thinkingConfig: thinkingConfig(model, settings.thinkingTokens, settings.reasoningEffort),
    },
  };
}

// The budgets that Google's own OpenAI-compatible interface gives for these words,
// https://ai.google.dev/gemini-api/docs/openai#thinking
const BUDGETS: Readonly<Record<ReasoningEffort, number>> = {
  none: 0,
  minimal: 1024,
  low: 1024,
  medium: 8192,
  high: 24576,
};

// Gemini 3 takes a level where 2.5 takes a budget.
function thinkingConfig(
  model: string,
  budget: number | undefined,
  effort: ReasoningEffort | undefined,
): ThinkingConfig | undefined {
  if (budget === undefined && effort === undefined) return undefined;
  if (budget === undefined && effort !== undefined && effort !== "none" && /\bgemini-[3-9]/u.test(model)) {
    return { thinkingLevel: effort.toUpperCase() as ThinkingLevel, includeThoughts: true };
  }
  const thinkingBudget = budget ?? BUDGETS[effort ?? "none"];
  return { thinkingBudget, includeThoughts: thinkingBudget === 0 ? undefined : true };
}
