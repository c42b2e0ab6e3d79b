/** A count in at most five characters: `950`, `12.3k`, `345k`, `1.2M`. */
export function shortCount(count: number): string {
  if (count < 1000) return String(count);
  // Half a step below, since what rounds up to 1,000 is the next unit's 1.
  const [size, unit] = count < 999_500 ? [1e3, "k"] : count < 999_500_000 ? [1e6, "M"] : [1e9, "G"];
  const scaled = count / size;
  return `${scaled < 99.95 ? scaled.toFixed(1) : scaled.toFixed(0)}${unit}`;
}

/** US dollars: to the cent, or where that would show nothing to two digits that count. */
export function money(dollars: number): string {
  if (dollars === 0 || dollars >= 0.995) return `$${dollars.toFixed(2)}`;
  const digits = Math.min(9, 1 - Math.floor(Math.log10(dollars)));
  return `$${dollars.toFixed(Math.max(2, digits))}`;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A time as people say it: `45 s`, `12 min`, `3 h 20 min`, `3 days`. */
export function duration(millis: number): string {
  if (millis < 59.5 * SECOND) return `${Math.round(millis / SECOND)} s`;
  if (millis < 59.5 * MINUTE) return `${Math.round(millis / MINUTE)} min`;
  if (millis >= 2 * DAY) return `${Math.round(millis / DAY)} days`;
  const minutes = Math.round(millis / MINUTE);
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** A count and what is counted: `1 reply`, `12 replies`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;
}

/** Counts by kind, most first: `12 rate limit, 3 overloaded`; empty where there are none. */
export function byKind<Kind extends string>(
  counts: Readonly<Partial<Record<Kind, number>>>,
  label: (kind: Kind) => string,
): string {
  return (Object.entries(counts) as [Kind, number][])
    .filter(([, count]) => count > 0)
    .toSorted(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))
    .map(([kind, count]) => `${count.toLocaleString("en-US")} ${label(kind)}`)
    .join(", ");
}
