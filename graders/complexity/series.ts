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
  if (one.length === 0) return other;
  if (other.length === 0) return one;
  return collect([...one, ...other]);
}

export function multiply(one: Series, other: Series): Series {
  return collect(one.flatMap((a) => other.map((b) => timesTerm(a, b))));
}

function timesTerm(a: Term, b: Term): Term {
  const [t, log, logLog, logLogLog] = a.scale;
  const [u, logU, logLogU, logLogLogU] = b.scale;
  return {
    coefficient: a.coefficient * b.coefficient,
    scale: [t + u, log + logU, logLog + logLogU, logLogLog + logLogLogU],
  };
}

/** Below 0 when `one` is in the end smaller than `other`, above 0 when larger, 0 when equal in every term. */
export function order(one: Series, other: Series): number {
  for (let at = 0; at < one.length || at < other.length; at++) {
    const [left, right] = [one[at], other[at]];
    if (left === undefined || right === undefined) return left === undefined ? -signOf(right) : signOf(left);
    const scale = compareScale(left.scale, right.scale);
    if (scale !== 0) return scale > 0 ? signOf(left) : -signOf(right);
    const difference = left.coefficient - right.coefficient;
    if (Math.abs(difference) > EPSILON) return Math.sign(difference);
  }
  return 0;
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

function signOf(leading: Term | undefined): number {
  return Math.sign(leading?.coefficient ?? 0);
}

function collect(terms: readonly Term[]): Series {
  if (terms.length < 2) return terms.filter(isTerm);
  const collected: Term[] = [];
  for (const next of terms.toSorted((one, other) => compareScale(other.scale, one.scale))) {
    const last = collected.at(-1);
    if (last === undefined || compareScale(last.scale, next.scale) !== 0) collected.push(next);
    else collected[collected.length - 1] = { ...last, coefficient: last.coefficient + next.coefficient };
  }
  return collected.filter(isTerm);
}

function isTerm({ coefficient }: Term): boolean {
  return Math.abs(coefficient) > EPSILON;
}

function compareScale(one: Scale, other: Scale): number {
  for (let at = 0; at < one.length; at++) {
    const difference = (one[at] as number) - (other[at] as number);
    if (Math.abs(difference) > EPSILON) return Math.sign(difference);
  }
  return 0;
}
