/** The inputs that a class is claimed for, where a sentence tells; null: all of them. */
type InputCase = "best" | "worst";

const BEFORE =
  /\b(best|worst)(?:[- ]case)?(?:[\s:=*(~-]|\b(?:is|of|it|takes|runs in|time|space|complexity|scenario)\b){0,12}$/i;
const AFTER =
  /^[\s-]*(?:(?:time|space)[\s-]*)?[([]?(?:(?:in|for|at)\s+)?(?:(?:the|its)\s+)?(best|worst)(?:[- ]case)?\b(?!\s*[:=])/i;

/** Which inputs a class is of, by the words between it and the classes before and after it. */
export function inputCaseOf(before: string, after: string): InputCase | null {
  const found = AFTER.exec(after)?.[1] ?? BEFORE.exec(before)?.[1];
  if (found === undefined) return null;
  return found.toLowerCase() === "best" ? "best" : "worst";
}
