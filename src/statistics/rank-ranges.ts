/** Two things of which the first was found to be better. */
export interface Beats {
  readonly better: string;
  readonly worse: string;
}

export interface RankRange {
  readonly best: number;
  readonly worst: number;
}

/**
 * The ranks that each may have: after those that were found better, before those that were found worse. Where the chance of
 * any false finding is 5 %, all true ranks lie in these ranges with 95 %: [Mogstad, Romano, Shaikh and Wilhelm
 * 2024](https://doi.org/10.1093/restud/rdad006).
 */
export function rankRanges(names: readonly string[], findings: readonly Beats[]): Map<string, RankRange> {
  return new Map(
    names.map((name) => {
      const above = findings.filter(({ worse }) => worse === name).length;
      const below = findings.filter(({ better }) => better === name).length;
      return [name, { best: 1 + above, worst: names.length - below }];
    }),
  );
}
