import { scanBlocks } from "./scan-blocks.ts";
import { splitThinking } from "./split-thinking.ts";

/** The reply without its thinking parts and with blank lines for fenced blocks: what the model said around the code. */
export function proseOf(response: string): string {
  return scanBlocks(splitThinking(response).visible).outside.join("\n");
}

/** The reply without its thinking parts, code and its comments included: where a model may claim something. */
export function claimText(response: string): string {
  return splitThinking(response).visible.join("\n");
}
