import { costsOf, type Cost } from "./costs.ts";
import { findMentions } from "./mentions.ts";
import type { Sentence } from "./sentences.ts";

const LABEL_CHARACTERS = 80;

/** What a reply claims of single methods: "- get: O(1)". Time, unless it says otherwise. */
export interface MethodClaim {
  readonly cost: Cost;
  readonly expression: string;
  readonly quote: string;
}

/** The claims in a sentence that stand right after the name of one of the methods. */
export function findMethodClaims(sentence: Sentence, methods: readonly string[]): MethodClaim[] {
  const names = new Set(methods.map((name) => name.toLowerCase()));
  const mentions = findMentions(sentence.plain);
  return mentions.flatMap((mention, at) => {
    const from = Math.max(mentions[at - 1]?.end ?? 0, mention.start - LABEL_CHARACTERS);
    const before = sentence.plain.slice(from, mention.start);
    const name = METHOD_LABEL.exec(before)?.[1]?.toLowerCase();
    if (name === undefined || !names.has(name)) return [];
    const [cost = "time"] = costsOf(sentence, mention, before);
    return [{ cost, expression: mention.expression, quote: sentence.quote }];
  });
}

const METHOD_LABEL =
  /(\w{1,40})(?:\([^()]{0,40}\))?(?:\s(?:operation|method))?\s{0,3}(?:[:=–—-]|is|takes|runs in)?\s{0,3}(?:amorti[sz]ed |average )?$/;
