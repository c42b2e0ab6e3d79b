import { createHash } from "node:crypto";
import type { Unit } from "../asking/unit.ts";
import type { AskRequest } from "../models/index.ts";
import { canonicalJson } from "./canonical-json.ts";

/** What shapes a reply. */
export interface ReplyOrigin {
  readonly unit: Unit;
  readonly request: AskRequest;
}

/** SHA-256, hex, of everything that shaped a reply: what has the same key need not be asked again. */
export function replyKey({ unit, request }: ReplyOrigin): string {
  const { model, problem, language, sample, attempt } = unit;
  // How a reply is handed over changes nothing in it.
  const settings = { ...request.settings, stream: undefined };
  const asked = { model: request.model, messages: request.messages.map(plainMessage), settings };
  return digest({ unit: { model, problem, language, sample, attempt }, asked });
}

/** SHA-256, hex, of what the model got to read. */
export function promptHash({ messages, settings }: Pick<AskRequest, "messages" | "settings">): string {
  return digest({ messages: messages.map(plainMessage), system: settings.system ?? null });
}

function plainMessage({ role, content }: AskRequest["messages"][number]) {
  return { role, content };
}

function digest(data: unknown): string {
  return createHash("sha256").update(canonicalJson(data)).digest("hex");
}
