/**
 * A sum of terms `coefficient * t^a * (log t)^b * (log log t)^c * (log log log t)^d` for t without bound, largest term
 * first. With it growth is compared exactly: nothing is evaluated, so 2^n and n! do not overflow and log log n is not
 * mistaken for a constant.
 */
export type Series = readonly Term[];

interface Term {
  readonly coefficient: number;
  /** Exponents of t, log t, log log t and log log log t. */
  readonly scale: Scale;
}

type Scale = readonly [number, number, number, number];

const CONSTANT: Scale = [0, 0, 0, 0];
// Exponents such as 1/3 are doubles; what differs by less than this is a rounding error.
const EPSILON = 1e-9;

/** One term; exponents that are left out are 0. */
export function term(coefficient: number, ...scale: readonly number[]): Series {
  const [t = 0, log = 0, logLog = 0, logLogLog = 0] = scale;
  return coefficient === 0 ? [] : [{ coefficient, scale: [t, log, logLog, logLogLog] }];
}

export function add(one: Series, other: Series): Series {
  return collect([...one, ...other]);
}

export function multiply(one: Series, other: Series): Series {
  return collect(
    one.flatMap((a) =>
      other.map((b) => ({
        coefficient: a.coefficient * b.coefficient,
        scale: a.scale.map((exponent, at) => exponent + (b.scale[at] as number)) as unknown as Scale,
      })),
    ),
  );
}

/** Below 0 when `one` is in the end smaller than `other`, above 0 when larger, 0 when equal in every term. */
export function order(one: Series, other: Series): number {
  return signOf(add(one, multiply(other, term(-1))));
}

/** What goes to infinity: a bounded part means nothing in a logarithm of growth. */
export function unbounded(series: Series): Series {
  return series.filter(({ scale }) => compareScale(scale, CONSTANT) > 0);
}

/** The natural logarithm of a series that is positive in the end; empty for one that is not. */
export function logarithm(series: Series): Series {
  const leading = series[0];
  if (leading === undefined || leading.coefficient <= 0) return [];
  const [t, log, logLog] = leading.scale;
  return [
    term(t, 0, 1),
    term(log, 0, 0, 1),
    term(logLog, 0, 0, 0, 1),
    term(Math.log(leading.coefficient)),
  ].reduce(add);
}

/** A power of a series, of its largest term only. */
export function raise(series: Series, exponent: number): Series {
  const leading = series[0];
  if (leading === undefined) return [];
  const scale = leading.scale.map((each) => each * exponent);
  return term(leading.coefficient ** exponent, ...scale);
}

function signOf(series: Series): number {
  return Math.sign(series[0]?.coefficient ?? 0);
}

function collect(terms: readonly Term[]): Series {
  const sorted = terms.toSorted((one, other) => compareScale(other.scale, one.scale));
  const collected: Term[] = [];
  for (const next of sorted) {
    const last = collected.at(-1);
    if (last === undefined || compareScale(last.scale, next.scale) !== 0) collected.push(next);
    else collected[collected.length - 1] = { ...last, coefficient: last.coefficient + next.coefficient };
  }
  return collected.filter(({ coefficient }) => Math.abs(coefficient) > EPSILON);
}

function compareScale(one: Scale, other: Scale): number {
  for (const [at, exponent] of one.entries()) {
    const difference = exponent - (other[at] as number);
    if (Math.abs(difference) > EPSILON) return Math.sign(difference);
  }
  return 0;
}
