const DEMANDS: readonly RegExp[] = [
  /\b(?:should|must|needs? to|has to|have to|can you|could you)\s+(?:[\w-]+\s+){0,7}$/i,
  /\b(?:problem|task|question|challenge|statement|prompt|constraints?)\b.{0,40}\b(?:requires?|asks?|states?|says|wants?|demands?|specif\w+|expects?)\b/i,
  /\b(?:required|desired|requested|target)\s+(?:[\w-]+\s+){0,3}(?:complexity|time|space|runtime|bound)\b|\bfollow[- ]?up\b/i,
  /(?<!\b(?:space|memory|time|storage)\s)\brequirements?\s*(?:was|were|is|of|:|asks?|says)/i,
];

const OF_OTHERS = /\b(?:brute[- ]?force|na[iï]ve|alternativ\w+)\b/i;

const OTHER_APPROACHES: readonly RegExp[] = [
  OF_OTHERS,
  /\b(?:instead of|rather than|unlike|compared (?:to|with)|than|from|not|would (?:take|cost|require|need))\s+(?:[\w-]+\s+){0,3}$/i,
  /\b(?:while|although|though|whereas)\b[^,]{0,60}\b(?:optimal|optimum|ideal|best|better|faster|theoretical\w*)\b(?!-case| case)/i,
];

// Where a sentence turns from what others ask or do to this solution.
const TURN =
  /(?:;\s*|\b(?:but|however|yet),?\s+)(?:here,?\s+|now,?\s+)?(?:this|our|my|mine|ours|we|I|the (?:above|final|given|provided|following|optimi[sz]ed|code|solution))\b|,\s*(?:this|our|my)\s+(?:one|solution|approach|algorithm|code|function|implementation|method|version|program)\b/gi;

/** Whether a section, or the row of a table, is about another approach: the claims there count where there are no others. */
export function isAboutOthers(heading: string): boolean {
  return OF_OTHERS.test(heading);
}

/** Whether the words before a class say that it is what the task demands, or what another approach costs. */
export function isOfOthers(lead: string): boolean {
  const turn = [...lead.matchAll(TURN)].at(-1);
  const clause = lead.slice(turn?.index ?? 0);
  return [...DEMANDS, ...OTHER_APPROACHES].some((pattern) => pattern.test(clause));
}

/** Whether a class is only asked about, and the answer does not begin with yes: "O(log n)? No, ...". */
export function isAsked(after: string): boolean {
  return /^[\s\w]{0,15}\?(?!\s*yes\b)/i.test(after);
}
