import type { ComplexityRequirement } from "#problems";

/**
 * The sizes at which growth is measured, along rays, smallest first: all sizes growing together; each alone while the
 * others stay smallest; each alone while the others stay largest. Off the diagonal every second step is enough, unless
 * the ladder is short.
 */
export function probeSizes({ parameters, probe }: ComplexityRequirement): Record<string, number>[] {
  const ladder = ladderOf(probe);
  const sparse = ladder.length < 6 ? ladder : ladder.filter((_, at) => at % 2 === 0);
  const together = ladder.map((size) => assign(parameters, () => size));
  const alone = parameters.flatMap((grows) =>
    [ladder[0], ladder.at(-1)].flatMap((rest = 1) =>
      sparse.map((size) => assign(parameters, (name) => (name === grows ? size : rest))),
    ),
  );
  return inOrder(distinct(parameters.length > 1 ? [...together, ...alone] : together));
}

/** Sizes halfway (as factors go) between neighbours on the diagonal of what was tried, for when those were too few. */
export function sizesBetween(tried: readonly Readonly<Record<string, number>>[]): Record<string, number>[] {
  const diagonal = tried.flatMap((size) => {
    const [first = 1, ...others] = Object.values(size);
    return others.every((other) => other === first) ? [first] : [];
  });
  const known = [...new Set(diagonal)].toSorted((one, other) => one - other);
  const halfway = known.slice(1).map((size, at) => Math.round(Math.sqrt(size * (known[at] ?? size))));
  const parameters = Object.keys(tried[0] ?? {});
  return [...new Set(halfway)]
    .filter((size) => !known.includes(size))
    .map((size) => assign(parameters, () => size));
}

/** `from`, then times `factor`, rounded, while at most `to`. */
function ladderOf({ from, to, factor }: ComplexityRequirement["probe"]): number[] {
  const ladder: number[] = [];
  for (let size = from; Math.round(size) <= to; size *= factor) ladder.push(Math.round(size));
  return ladder;
}

function assign(parameters: readonly string[], sizeOf: (name: string) => number): Record<string, number> {
  return Object.fromEntries(parameters.map((name) => [name, sizeOf(name)]));
}

function distinct(sizes: readonly Record<string, number>[]): Record<string, number>[] {
  return [...new Map(sizes.map((size) => [JSON.stringify(size), size])).values()];
}

function inOrder(sizes: readonly Record<string, number>[]): Record<string, number>[] {
  const volume = (size: Record<string, number>) =>
    Object.values(size).reduce((total, each) => total + each, 0);
  return sizes.toSorted((one, other) => volume(one) - volume(other));
}
