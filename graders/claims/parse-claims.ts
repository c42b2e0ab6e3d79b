import { costsOf, LEAD_CHARACTERS, leadOf, type Cost } from "./costs.ts";
import { inputCaseOf } from "./input-case.ts";
import { findMentions, joinClasses } from "./mentions.ts";
import { findMethodClaims, type MethodClaim } from "./method-claims.ts";
import { pairedCosts } from "./paired-costs.ts";
import { isAboutOthers, isAsked, isOfOthers } from "./others.ts";
import { findTotals, type TotalKind } from "./total-sizes.ts";
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
  /** The names that the reply defines by all the sizes together. */
  readonly totals: ReadonlyMap<string, TotalKind>;
}

/** How much a statement is about the whole solution. */
const RANKS = ["general", "in-section", "explicit", "overall"] as const;

interface Statement extends Claim {
  readonly cost: Cost;
  readonly rank: number;
  readonly section: number;
  readonly worst: boolean;
  /** Whether it stands where another approach is told. */
  readonly aside: boolean;
}

const LONGEST_QUOTE = 200;
const LONGEST_REPLY = 200_000;

/**
 * Finds what a reply claims of its own solution. A statement about "this solution" or under a label such as "Time
 * complexity:" wins over one in passing, the last such one over earlier ones; what the task demands or another approach
 * would cost is no claim. Of `methods` told one by one, the costliest counts. Linear in the length of the reply.
 */
export function parseClaims(text: string, methods: readonly string[] = []): ParsedClaims {
  const sentences = readSentences(text.slice(0, LONGEST_REPLY));
  const totals = findTotals(sentences.map(({ plain }) => plain).join("\n"));
  const statements = sentences.flatMap(statementsOf);
  const ofMethods = sentences.flatMap((sentence) => findMethodClaims(sentence, methods));
  const find = (cost: Cost) =>
    decide(
      choose(statements, cost),
      ofMethods.filter((each) => each.cost === cost),
    );
  return { time: find("time"), space: find("space"), totals };
}

// What a labelled statement elsewhere says of the whole wins over the methods told one by one.
function decide(whole: Statement | null, ofMethods: readonly MethodClaim[]): Claim | null {
  const quotes = ofMethods.map(({ quote }) => quote.slice(0, LONGEST_QUOTE));
  const [first] = quotes;
  const isWhole = whole !== null && isLabelled(whole.rank) && !quotes.includes(whole.quote);
  if (first !== undefined && !isWhole)
    return { claimed: joinClasses(ofMethods.map(({ expression }) => expression)), quote: first };
  return whole === null ? null : { claimed: whole.claimed, quote: whole.quote };
}

function choose(statements: readonly Statement[], cost: Cost): Statement | null {
  const all = statements.filter((each) => each.cost === cost);
  const own = all.filter(({ aside }) => !aside);
  const about = own.length === 0 ? all : own;
  const rank = Math.max(...about.map((each) => each.rank));
  const best = about.filter((each) => each.rank === rank);
  return (isLabelled(rank) ? best.at(-1) : firstOfLastSection(best)) ?? null;
}

function isLabelled(rank: number): boolean {
  return rank >= RANKS.indexOf("explicit");
}

// What follows in a section explains the parts: "O(n log n), as sorting takes ..., and the scan O(n)".
function firstOfLastSection(statements: readonly Statement[]): Statement | undefined {
  const [rank, last] = [statements[0]?.rank, statements.at(-1)?.section];
  if (rank === RANKS.indexOf("general")) return statements[0];
  const found = statements.filter(({ section }) => section === last);
  return found.find(({ worst }) => worst) ?? found[0];
}

const CASE_CHARACTERS = 60;

// Of one cost the first class in a sentence counts, or the first of the worst case.
function statementsOf(sentence: Sentence): Statement[] {
  const mentions = findMentions(sentence.plain);
  const paired = pairedCosts(sentence.plain, mentions);
  const found = mentions.flatMap((mention, at) => {
    const lead = leadOf(sentence.plain, mention);
    const before = sentence.plain.slice(mentions[at - 1]?.end ?? 0, mention.start).slice(-LEAD_CHARACTERS);
    const until = Math.min(mentions[at + 1]?.start ?? Infinity, mention.end + CASE_CHARACTERS);
    const inputs = inputCaseOf(before, sentence.plain.slice(mention.end, until));
    const asked = isAsked(sentence.plain.slice(mention.end, mention.end + CASE_CHARACTERS));
    if (asked || inputs === "best" || isOfOthers(lead)) return [];
    const rank = RANKS.indexOf(rankOf(sentence, lead));
    const quote = sentence.quote.slice(0, LONGEST_QUOTE);
    const claimed = mention.expression.replace(/(?<=\()\s+/g, "").replace(/\s+/g, " ");
    const { section } = sentence;
    const worst = inputs === "worst";
    const aside = isAboutOthers(sentence.heading);
    const statement = { rank, section, claimed, quote, worst, aside };
    const cost = paired.get(mention);
    const costs = cost === undefined ? costsOf(sentence, mention, before) : [cost];
    return costs.map((cost) => ({ cost, ...statement }));
  });
  return (["time", "space"] as const).flatMap((cost) => {
    const about = found.filter((each) => each.cost === cost);
    return about.find(({ worst }) => worst) ?? about.slice(0, 1);
  });
}

const LABEL =
  /\b(?:time|space|memory|runtime|run[- ]time|auxiliary|TC|SC)(?:\s+complexity)?\s*(?::|=|\()|\bcomplexity\b/i;
const OWN =
  /\b(?:this|our|my|the (?:above|final|given|provided|following|optimi[sz]ed))\s+(?:\w+\s+){0,2}(?:solution|approach|algorithm|code|function|implementation|method|program)\b/i;
const WHOLE = /\b(?:overall|in total|total|altogether)\b/i;

function rankOf({ heading }: Sentence, lead: string): (typeof RANKS)[number] {
  const inSection = /\b(?:complexity|time|space|memory)\b/.test(heading);
  if (WHOLE.test(lead) && (inSection || LABEL.test(lead))) return "overall";
  if (LABEL.test(lead) || OWN.test(lead)) return "explicit";
  return inSection ? "in-section" : "general";
}
