import { findMentions, type Mention } from "./mentions.ts";
import { readSentences, type Sentence } from "./sentences.ts";

/** A class that a model claims for its own solution. */
export interface Claim {
  /** As written, formulas made plain, e.g. `O(log (min(m, n)))`; a word such as `linear` where it is one. */
  readonly claimed: string;
  /** The words it was read from, at most 200 characters. */
  readonly quote: string;
}

export interface ParsedClaims {
  readonly time: Claim | null;
  readonly space: Claim | null;
}

type Cost = "time" | "space";

/** How much a statement is about the whole solution. */
const RANKS = ["general", "in-section", "explicit", "overall"] as const;

interface Statement extends Claim {
  readonly cost: Cost;
  readonly rank: number;
  readonly section: number;
}

const LONGEST_QUOTE = 200;
const LONGEST_REPLY = 200_000;

/**
 * Finds what a reply claims of its own solution. A statement about "this solution" or under a label such as "Time
 * complexity:" wins over one in passing, the last such one over earlier ones; what the task demands or another approach
 * would cost is no claim. Linear in the length of the reply.
 */
export function parseClaims(text: string): ParsedClaims {
  const statements = readSentences(text.slice(0, LONGEST_REPLY)).flatMap(statementsOf);
  return { time: choose(statements, "time"), space: choose(statements, "space") };
}

function choose(statements: readonly Statement[], cost: Cost): Claim | null {
  const about = statements.filter((each) => each.cost === cost);
  const rank = Math.max(...about.map((each) => each.rank));
  const best = about.filter((each) => each.rank === rank);
  const chosen = isLabelled(rank) ? best.at(-1) : firstOfLastSection(best);
  return chosen === undefined ? null : { claimed: chosen.claimed, quote: chosen.quote };
}

function isLabelled(rank: number): boolean {
  return rank >= RANKS.indexOf("explicit");
}

// What follows in a section explains the parts: "O(n log n), as sorting takes ..., and the scan O(n)".
function firstOfLastSection(statements: readonly Statement[]): Statement | undefined {
  const [rank, last] = [statements[0]?.rank, statements.at(-1)?.section];
  if (rank === RANKS.indexOf("general")) return statements[0];
  return statements.find(({ section }) => section === last);
}

// How much of a sentence before a class is looked at; keeps the work linear.
const LEAD_CHARACTERS = 300;

const DEMANDS: readonly RegExp[] = [
  /\b(?:should|must|needs? to|has to|have to|can you|could you)\s+(?:[\w-]+\s+){0,7}$/i,
  /\b(?:problem|task|question|challenge|statement|prompt|constraints?)\b.{0,40}\b(?:requires?|asks?|states?|says|wants?|demands?|specif\w+|expects?)\b/i,
  /\b(?:required|desired|requested|target)\s+(?:[\w-]+\s+){0,3}(?:complexity|time|space|runtime|bound)\b|\bfollow[- ]?up\b/i,
];

const OTHER_APPROACHES: readonly RegExp[] = [
  /\b(?:brute[- ]?force|na[iï]ve|alternativ\w+)\b/i,
  /\b(?:instead of|rather than|unlike|compared (?:to|with)|than|from|not|would (?:take|cost|require|need))\s+(?:[\w-]+\s+){0,3}$/i,
];

function statementsOf(sentence: Sentence): Statement[] {
  const mentions = findMentions(sentence.plain);
  const seen = new Set<Cost>();
  return mentions.flatMap((mention, at) => {
    const lead = sentence.plain.slice(0, mention.start).slice(-LEAD_CHARACTERS);
    if ([...DEMANDS, ...OTHER_APPROACHES].some((pattern) => pattern.test(lead))) return [];
    const before = sentence.plain.slice(mentions[at - 1]?.end ?? 0, mention.start).slice(-LEAD_CHARACTERS);
    const costs = costsOf(sentence, mention, before).filter((cost) => !seen.has(cost));
    const rank = RANKS.indexOf(rankOf(sentence, lead));
    const quote = sentence.quote.slice(0, LONGEST_QUOTE);
    const claimed = mention.expression.replace(/(?<=\()\s+/g, "").replace(/\s+/g, " ");
    costs.forEach((cost) => seen.add(cost));
    return costs.map((cost) => ({ cost, rank, section: sentence.section, claimed, quote }));
  });
}

const TIME = /\b(?:time|run-?time|running|runs?|speed)\b/gi;
const SPACE = /\b(?:space|memory|auxiliary|storage)\b/gi;

const FOLLOWING =
  /^[\s-]*(?:(?:extra|auxiliary|additional|amortized|amortised|average|overall|worst[- ]case|expected|total|in|of|the|-)[\s-]+){0,3}(time|runtime|running time|space|memory|auxiliary|storage)\b(?!\s*(?:complexity)?\s*(?::|is\b|of\b|=))/i;

const BOTH = /\b(?:time and (?:\w+ )?space|space and time)\b[^,;:]{0,40}:?\s*$/i;

/** Whether a class is of time or space, or both: by the word after it, the nearest before it, or the heading. */
function costsOf({ plain, heading }: Sentence, { start, end }: Mention, before: string): Cost[] {
  const after = FOLLOWING.exec(plain.slice(end, end + 60))?.[1];
  if (after !== undefined) return [/time/i.test(after) ? "time" : "space"];
  if (BOTH.test(before)) return ["time", "space"];
  const lead = plain.slice(0, start).slice(-LEAD_CHARACTERS);
  const found = nearest(before) ?? nearest(lead) ?? nearest(heading);
  return found === null ? [] : [found];
}

function nearest(text: string): Cost | null {
  const [time, space] = [lastIndexOf(text, TIME), lastIndexOf(text, SPACE)];
  if (time < 0 && space < 0) return null;
  return time > space ? "time" : "space";
}

function lastIndexOf(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].at(-1)?.index ?? -1;
}

const LABEL =
  /\b(?:time|space|memory|runtime|run[- ]time|auxiliary)(?:\s+complexity)?\s*(?::|=|\()|\bcomplexity\b/i;
const OWN =
  /\b(?:this|our|my|the (?:above|final|given|provided|following|optimi[sz]ed))\s+(?:\w+\s+){0,2}(?:solution|approach|algorithm|code|function|implementation|method|program)\b/i;
const WHOLE = /\b(?:overall|in total|total|altogether)\b/i;

function rankOf({ heading }: Sentence, lead: string): (typeof RANKS)[number] {
  const inSection = /\b(?:complexity|time|space|memory)\b/.test(heading);
  if (WHOLE.test(lead) && (inSection || LABEL.test(lead))) return "overall";
  if (LABEL.test(lead) || OWN.test(lead)) return "explicit";
  return inSection ? "in-section" : "general";
}
