import { compareGrowth } from "./compare-growth.ts";
import type { Point } from "./complexity.ts";
import type { Decision } from "./decide.ts";
import type { Explanation } from "./explanation.ts";
import { log, outrunsPowers, product, size } from "./growth-class.ts";

// The class with a factor n more must leave this share of what the other leaves, and one with a logarithm more this one.
const [GAIN, GAIN_OF_LOG] = [0.45, 0.3];
// A list in reserve and a table that doubles bend a straight line as a logarithm does, but by less, and over less of a way.
const [LEAST_OFF, LEAST_SPAN] = [0.05, 100];

/**
 * Bytes of one size that a factor more explains far better: `n` beside an exponential or a factorial, which the class of common code
 * leaves out, and a logarithm beside n, where bytes are too far off a line for what is allocated ahead.
 */
export function dearerBytes(points: readonly Point[], parameter: string, decision: Decision): Decision {
  const { ranked, winner } = decision;
  if (winner === null) return decision;
  const { class: of } = winner.candidate;
  const n = size(parameter);
  const factor = outrunsPowers(of)
    ? n
    : of.kind === "size" && isFarOff(points, parameter, winner)
      ? log(n)
      : null;
  if (factor === null) return decision;
  const wanted = product([of, factor]);
  const gain = factor.kind === "log" ? GAIN_OF_LOG : GAIN;
  const dearer = ranked.find(
    ({ candidate, fit }) =>
      fit.residual < gain * winner.fit.residual && compareGrowth(candidate.class, wanted) === "same",
  );
  return dearer === undefined ? decision : { ranked, winner: dearer };
}

function isFarOff(points: readonly Point[], parameter: string, { fit }: Explanation): boolean {
  const sizes = points.map((point) => point.size[parameter] ?? 1);
  return fit.residual > LEAST_OFF && Math.max(...sizes) >= LEAST_SPAN * Math.min(...sizes);
}
