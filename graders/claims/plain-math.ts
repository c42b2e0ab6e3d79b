type Step = readonly [pattern: RegExp, replacement: string | ((found: string) => string)];

// LaTeX and Markdown to the signs that `parseGrowth` reads. Each step is linear in the length of the text.
const STEPS: readonly Step[] = [
  [/\\(?:mathcal|mathrm|mathbf|mathit|operatorname|text|textbf|rm)\s*\{([^{}]{0,40})\}/g, "$1"],
  [/\\(?:left|right|bigl?|bigr?|Bigl?|Bigr?|,|;|!|:)(?![a-zA-Z])/g, ""],
  [/\\[()[\]]/g, ""],
  [/\\(?:cdot|times|ast)(?![a-zA-Z])/g, " * "],
  [/\\(?:log|lg|ln)\s?_\s?\{?\s?(?:2|10|e)\s?\}?/g, " log "],
  [/\\(?:log|lg|ln|min|max|sqrt)(?![a-zA-Z])/g, " $& "],
  [/\\Theta(?![a-zA-Z])/g, "Θ"],
  [/\\alpha(?![a-zA-Z])/g, "α"],
  [/\\[dt]?frac\s*\{([^{}]{1,40})\}\s*\{([^{}]{1,40})\}/g, "($1) / ($2)"],
  [/\\[lr]?[vV]ert(?![a-zA-Z])/g, "|"],
  [/<sup>\s*([^<>]{1,12}?)\s*<\/sup>/gi, "^($1)"],
  [/\\/g, ""],
  [/[$`]/g, ""],
  [/[\u{1D400}-\u{1D7FF}]/gu, (letter) => letter.normalize("NFKC")],
  [/&nbsp;|[\u00a0\u2009\u202f]/g, " "],
];

/** Text in which a formula stands as people type it: `$\mathcal{O}(n \log n)$` becomes `O(n log n)`. */
export function plainMath(text: string): string {
  const plain = STEPS.reduce(
    (before, [pattern, replacement]) =>
      typeof replacement === "string"
        ? before.replace(pattern, replacement)
        : before.replace(pattern, replacement),
    text,
  );
  return plain.replace(/[ \t]{2,}/g, " ");
}
