import type { AskRequest } from "../model.ts";

export interface ChatMessage {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

function chatMessages({ messages, settings }: AskRequest): ChatMessage[] {
  const system = settings.system === undefined ? [] : [{ role: "system" as const, content: settings.system }];
  return [...system, ...messages.map(({ role, content }) => ({ role, content }))];
}

/** The part of a request that every service with this interface takes; what is undefined is not sent. */
export function chatRequest(request: AskRequest): {
  model: string;
  messages: ChatMessage[];
  temperature: number | undefined;
  top_p: number | undefined;
  seed: number | undefined;
} {
  const { temperature, topP, seed } = request.settings;
  return { model: request.model, messages: chatMessages(request), temperature, top_p: topP, seed };
}
