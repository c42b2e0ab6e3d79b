import { LANGUAGES, type Language } from "#sandbox";
import type { CandidateBlock } from "./candidate-block.ts";

/**
 * Chooses among blocks that define the entry point: one that is whole over one that leaves parts out, then one whose
 * fence closes, then the language that was asked for (else Python, JavaScript, TypeScript), then one that is not
 * introduced as an aside, and then the last, since models improve on what they wrote first.
 */
export function chooseDefining(
  candidates: readonly CandidateBlock[],
  asked?: Language,
): CandidateBlock | undefined {
  const defining = candidates.filter((candidate) => candidate.defines !== null);
  return best(defining, (candidate) => [
    Number(isFragment(candidate)),
    Number(candidate.block.endedBy !== "fence"),
    languageRank(candidate.language, asked),
    Number(isAside(candidate.block.leadIn)),
  ]);
}

/**
 * Chooses among blocks of which none defines it: one that defines something, then one that does not merely call the
 * entry point, then the language that was asked for, then the one that defines most, then the longest.
 */
export function chooseOther(
  candidates: readonly CandidateBlock[],
  asked?: Language,
): CandidateBlock | undefined {
  return best(candidates.toReversed(), (candidate) => [
    Number(candidate.definitions.every(({ kind }) => kind === "value" || kind === "import")),
    Number(candidate.onlyCalls),
    languageRank(candidate.language, asked),
    -candidate.definitions.length,
    -candidate.source.length,
  ]);
}

/** The last of the candidates with the lowest rank, ranks compared item by item. */
function best(
  candidates: readonly CandidateBlock[],
  rank: (candidate: CandidateBlock) => readonly number[],
): CandidateBlock | undefined {
  let chosen: { candidate: CandidateBlock; rank: readonly number[] } | undefined;
  for (const candidate of candidates) {
    const own = rank(candidate);
    if (chosen === undefined || !isLower(chosen.rank, own)) chosen = { candidate, rank: own };
  }
  return chosen?.candidate;
}

function isLower(left: readonly number[], right: readonly number[]): boolean {
  const at = left.findIndex((item, index) => item !== right[index]);
  return at >= 0 && (left[at] ?? 0) < (right[at] ?? 0);
}

function languageRank(language: Language, asked: Language | undefined): number {
  return language === asked ? -1 : LANGUAGES.indexOf(language);
}

const STUB = /^\s*(?:\.\.\.|…|pass|raise NotImplementedError\b.*)\s*$/;
const LEFT_OUT =
  /^\s*(?:#|\/\/|\/\*)\s*(?:\.\.\.|…|.*\b(?:rest of|remainder of|existing code|same as (?:before|above)|your (?:code|solution)|goes here|implement(?:ation)? here)\b)/i;

/** Whether code is a stub or leaves a part out, by a line such as `# ... rest as before` or `pass`. */
function isFragment({ source }: CandidateBlock): boolean {
  return source.split("\n").some((line) => STUB.test(line) || LEFT_OUT.test(line));
}

const ASIDE =
  /\b(?:alternative|alternatively|brute[- ]force|na[iï]ve|simpler|for comparison|for reference|less efficient|if you(?:'d| want| need| prefer| would| wanted)|would need to|could also)\b/i;
const NO_ASIDE =
  /\b(?:instead of|rather than|unlike|better|improve[ds]?|improving|optimal|optimi[sz]ed|more efficient|final|fix(?:ed)?|corrected)\b/i;
const LEAD_IN_CHARACTERS = 300;

/** Whether the line before a block introduces a variant rather than the answer. */
function isAside(leadIn: string): boolean {
  const text = leadIn.slice(-LEAD_IN_CHARACTERS);
  return ASIDE.test(text) && !NO_ASIDE.test(text);
}
