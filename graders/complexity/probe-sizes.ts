import type { ComplexityRequirement } from "#problems";

type Size = Readonly<Record<string, number>>;
type Ladder = Pick<ComplexityRequirement, "parameters" | "output" | "probe">;

/**
 * The sizes at which growth is measured, smallest first: the diagonal, and with several parameters the corners and the
 * sides. A probe takes them in turn, and what it has seen of one decides about the next.
 */
export function probeSizes(requirement: Ladder): Record<string, number>[] {
  const diagonal = diagonalSizes(requirement);
  return inOrder(distinct([...diagonal, ...sideSizes(requirement, diagonal)]));
}

/** All sizes growing together, along the problem's ladder. */
export function diagonalSizes(requirement: Ladder): Record<string, number>[] {
  return ladderOf(requirement.probe).map((size) => together(requirement, size));
}

/** Each size at the end of the diagonal while the others are at its start, and the other way round. */
export function cornerSizes(requirement: Ladder, diagonal: readonly Size[]): Record<string, number>[] {
  const inputs = inputsOf(requirement);
  const [least, most] = endsOf(requirement, diagonal);
  if (inputs.length < 2 || least === most) return [];
  return distinct(
    inputs.flatMap((grows) => [
      assign(inputs, (name) => (name === grows ? most : least)),
      assign(inputs, (name) => (name === grows ? least : most)),
    ]),
  );
}

/**
 * Each size growing alone while the others stay at the start of the diagonal, and while they stay at its end. Every
 * second step is enough there, unless the ladder is short.
 */
export function sideSizes(requirement: Ladder, diagonal: readonly Size[]): Record<string, number>[] {
  const inputs = inputsOf(requirement);
  if (inputs.length < 2) return [];
  const [least, most] = endsOf(requirement, diagonal);
  const { from, to, factor } = requirement.probe;
  const steps = ladderOf({ from, to: Math.max(to, most), factor });
  const ladder = [...new Set([...steps, least, most])].toSorted((a, b) => a - b);
  const sparse = ladder.length < 6 ? ladder : ladder.filter((_, at) => at % 2 === 0);
  return inOrder(
    distinct(
      inputs.flatMap((grows) =>
        [least, most].flatMap((rest) =>
          sparse.map((size) => assign(inputs, (name) => (name === grows ? size : rest))),
        ),
      ),
    ),
  );
}

/** Sizes halfway (as factors go) between neighbours on the diagonal of what was tried, for when those were too few. */
export function sizesBetween(tried: readonly Size[]): Record<string, number>[] {
  const known = onDiagonal(tried);
  const halfway = known.slice(1).map((size, at) => Math.round(Math.sqrt(size * (known[at] ?? size))));
  const parameters = Object.keys(tried[0] ?? {});
  return [...new Set(halfway)]
    .filter((size) => !known.includes(size))
    .map((size) => assign(parameters, () => size));
}

/** Sizes below the smallest that was tried: where fuel ends early, growth shows in tiny inputs. */
export function sizesBelow(tried: readonly Size[]): Record<string, number>[] {
  const [least = 1] = onDiagonal(tried);
  const below = [2, 4, 8].map((divisor) => Math.floor(least / divisor)).filter((size) => size >= 1);
  return [...new Set(below)].toReversed().map((size) => assign(Object.keys(tried[0] ?? {}), () => size));
}

/** The next steps of the ladder beyond its end, for when those up to it do not decide. */
export function sizesBeyond(tried: readonly Size[], factor: number): Record<string, number>[] {
  const most = onDiagonal(tried).at(-1) ?? 1;
  return [Math.sqrt(factor), factor].map((step) =>
    assign(Object.keys(tried[0] ?? {}), () => Math.round(most * step)),
  );
}

/** The parameters that a family is given: all but the one that the answer's size is told by. */
function inputsOf({ parameters, output }: Pick<Ladder, "parameters" | "output">): readonly string[] {
  return parameters.filter((name) => name !== output);
}

/** The sizes at which all parameters are alike, ascending. */
export function onDiagonal(sizes: readonly Size[]): number[] {
  const found = sizes.flatMap((size) => {
    const [first = 1, ...others] = Object.values(size);
    return others.every((other) => other === first) ? [first] : [];
  });
  return [...new Set(found)].toSorted((one, other) => one - other);
}

function endsOf({ probe }: Ladder, diagonal: readonly Size[]): readonly [least: number, most: number] {
  const known = onDiagonal(diagonal);
  return [known[0] ?? probe.from, known.at(-1) ?? probe.from];
}

function together(requirement: Ladder, size: number): Record<string, number> {
  return assign(inputsOf(requirement), () => size);
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
