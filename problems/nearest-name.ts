import { distance } from "fastest-levenshtein";

/** The known name that was probably meant, or null when none is near: a few letters off, or a part of one. */
export function nearestName(name: string, known: readonly string[]): string | null {
  const wanted = name.toLowerCase();
  const ranked = known
    .map((candidate) => ({ candidate, distance: misspelling(wanted, candidate.toLowerCase()) }))
    .toSorted((a, b) => a.distance - b.distance);
  const best = ranked[0];
  if (best !== undefined && best.distance <= Math.floor((wanted.length + 1) / 3)) return best.candidate;
  if (wanted.length < 3) return null;
  return known.find((candidate) => candidate.toLowerCase().includes(wanted)) ?? null;
}

// Letters that changed places are the commonest slip, and count as one.
function misspelling(name: string, known: string): number {
  const hasSameLetters = Array.from(name).toSorted().join("") === Array.from(known).toSorted().join("");
  return hasSameLetters ? Math.min(1, distance(name, known)) : distance(name, known);
}

/** Ends a message about an unknown name: `did you mean "list"?`, or all names where none is near. */
export function suggestName(name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known);
  return nearest === null ? `known: ${known.join(", ")}` : `did you mean ${JSON.stringify(nearest)}?`;
}
