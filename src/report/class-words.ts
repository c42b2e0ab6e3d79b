import type { Growth } from "#graders";

/** The class of a cost, or why it has none: the rivals are named, of which the points do not tell which it is. */
export function classWords({ class: measured, points, runnersUp }: Growth): string {
  if (measured !== null) return measured;
  if (points.length === 0) return "not counted";
  const [first, second] = runnersUp;
  if (first === undefined) return "inconclusive";
  return `inconclusive (${second === undefined ? first.class : `${first.class} or ${second.class}`})`;
}
