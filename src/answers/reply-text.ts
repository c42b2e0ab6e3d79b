import { splitThinking } from "./split-thinking.ts";

/** The reply without its thinking parts, code and its comments included: where a model may claim something. */
export function claimText(response: string): string {
  return splitThinking(response).visible.join("\n");
}
