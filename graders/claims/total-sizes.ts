/** How a name that a reply brings in is made of the problem's sizes. */
export type TotalKind = "sum" | "product" | "least" | "most";

// "where n is the total number of elements", "N = len(a) + len(b)", "n, the combined length". What follows is not eaten:
// the next definition may begin in it.
const DEFINED =
  /(?<![\w.])([A-Za-z]\w{0,15})(?:\s{0,3}(?:=(?!=)|:=)|\s(?:is|be|being|denotes?|represents?|means|equals|as)\s|,\s(?=the (?:total|combined|sum)))\s{0,3}(?=([^\n;]{1,80}))/g;
const COUNTED = /(?<![\w.])([A-Za-z])\s(?:total|combined|overall)\s(?:elements|numbers|items|values)\b/g;
const NAMED_LAST =
  /\b(?:total|combined) (?:number of (?:elements|numbers|items|values)|length|size),? ?\(?([A-Za-z])\b(?!')/g;

const DEFINITION_END = /[,;]|\.\s|\.$|\s(?:and|where|while)\s+\w+\s+(?:is|=)/;

/** The names that a text defines by all the sizes together: "N = m + n", "n is the total number of elements". */
export function findTotals(text: string): Map<string, TotalKind> {
  const totals = new Map<string, TotalKind>();
  for (const [, name = ""] of [...text.matchAll(COUNTED), ...text.matchAll(NAMED_LAST)])
    totals.set(name, "sum");
  for (const [, name = "", rest = ""] of text.matchAll(DEFINED)) {
    const kind = kindOf(rest.split(DEFINITION_END, 1)[0] ?? "");
    if (kind !== null) totals.set(name, kind);
  }
  return totals;
}

const OF_ONE = /\b(?:in|of|from) (?:the )?`?(?:first|second|[a-z]+\d)\b`?(?!\s*(?:and|\+|&))/i;
const CELLS = /\b(?:cells?|grid|matrix|pixels?|board)\b/i;
const LEAST = /\b(?:shorter|smaller|shortest|smallest|min|minimum)\b/i;
const MOST = /\b(?:longer|larger|bigger)\b|\bmax\(/i;
const ALL =
  /\b(?:total|combined|sum|merged|concatenated|both|altogether|input|[a-z]+\d (?:and|&) [a-z]+\d)\b/i;
const ADDED = /^[^+]{0,30}[A-Za-z)|]\s*\+\s*[A-Za-z|]/;
const COUNT_OF_ALL = /^(?:the )?number of (?:elements|items|numbers|values)\)?\s*$/i;

function kindOf(definition: string): TotalKind | null {
  if (LEAST.test(definition)) return "least";
  if (MOST.test(definition)) return "most";
  if (ADDED.test(definition)) return "sum";
  if (CELLS.test(definition)) return "product";
  if (OF_ONE.test(definition)) return null;
  return ALL.test(definition) || COUNT_OF_ALL.test(definition) ? "sum" : null;
}
