import type { Mention } from "./mentions.ts";
import type { Sentence } from "./sentences.ts";

/** What a claim is about. */
export type Cost = "time" | "space";

/** How much of a sentence before a class is looked at; keeps the work linear. */
export const LEAD_CHARACTERS = 300;
const FOLLOWING_CHARACTERS = 60;

const TIME = /\b(?:time|run-?time|running|runs?|speed|TC(?=\s?[:=–—-]))\b/gi;
const SPACE = /\b(?:space|memory|auxiliary|storage|SC(?=\s?[:=–—-]))\b/gi;

const FOLLOWING =
  /^[\s-]*(?:(?:extra|auxiliary|additional|amortized|amortised|average|overall|worst[- ]case|expected|total|amount|in|of|the|-)[\s-]+){0,3}(time|runtime|running time|space|memory|auxiliary|storage|steps)\b(?!\s*(?:complexity)?\s*(?::|is\b|of\b|=))/i;

const BOTH = /\b(?:time and (?:\w+ )?space|space and time)\b[^,;:]{0,40}:?\s*$/i;
const BOTH_FOLLOWING =
  /^\s*(?:in\s+)?(?:both\s+)?(?:time and (?:(?:the|extra|auxiliary) )?space|space and time)\b(?!\s*(?:complexity\s*)?(?::|is\b|of\b|=|in\b|O\s?\())/i;

/** Whether a class is of time or space, or both: by the word after it, the nearest before it, or the heading. */
export function costsOf({ plain, heading }: Sentence, mention: Mention, before: string): readonly Cost[] {
  if (mention.cost !== undefined) return [mention.cost];
  const following = plain.slice(mention.end, mention.end + FOLLOWING_CHARACTERS);
  if (BOTH_FOLLOWING.test(following)) return ["time", "space"];
  const after = FOLLOWING.exec(following)?.[1];
  if (after !== undefined) return [/time|steps/i.test(after) ? "time" : "space"];
  if (BOTH.test(before)) return ["time", "space"];
  const found = nearest(before) ?? nearest(leadOf(plain, mention)) ?? nearest(heading);
  if (found !== null) return [found];
  return isTimeUnsaid(before, following) ? ["time"] : [];
}

// Who says neither means time: "this is an O(n log n) algorithm", "the complexity is O(n)".
function isTimeUnsaid(before: string, following: string): boolean {
  if (/\bcomplexity\s{0,3}(?:is|:|=|of)?\s{0,3}$/i.test(before)) return true;
  return (
    /^\s?(?:solution|algorithm|approach)\b/i.test(following) &&
    /\b(?:this|which|ours|that) (?:is|gives|makes) (?:\w+ ){0,3}$/i.test(before)
  );
}

/** The words of a sentence before a class, as far as they are looked at. */
export function leadOf(plain: string, { start }: Mention): string {
  return plain.slice(Math.max(0, start - LEAD_CHARACTERS), start);
}

function nearest(text: string): Cost | null {
  const [time, space] = [lastIndexOf(text, TIME), lastIndexOf(text, SPACE)];
  if (time < 0 && space < 0) return null;
  return time > space ? "time" : "space";
}

function lastIndexOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}
