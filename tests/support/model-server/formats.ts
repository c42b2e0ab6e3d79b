import { chatFormat } from "./chat-format.ts";
import type { Format } from "./format.ts";
import { googleFormat } from "./google-format.ts";
import type { WireFormat } from "./model-server.ts";
import { openAiErrors } from "./openai-errors.ts";

export const FORMATS: Readonly<Record<WireFormat, Format>> = {
  openai: {
    ...chatFormat("/v1", "reasoning_content"),
    basePath: "/v1",
    error: (...of) => openAiErrors(...of),
  },
  compatible: {
    ...chatFormat("/v1", "reasoning_content"),
    basePath: "/v1",
    error: (...of) => openAiErrors(...of),
  },
  google: googleFormat,
  groq: {
    ...chatFormat("/openai/v1", "reasoning"),
    basePath: "",
    error: (fault, request) => openAiErrors(fault, request, true),
  },
};
