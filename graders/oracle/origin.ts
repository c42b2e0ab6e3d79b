import type { Problem } from "#problems";
import type { Subject } from "../judging/counterexample.ts";

/** Where inputs come from, and what their author can do where the reference cannot take one. */
export interface Origin {
  readonly words: string;
  readonly mend: string;
}

/** Of inputs of which no more is known. */
export const UNKNOWN: Origin = { words: "", mend: "mend it" };

type About = Pick<Subject, "group" | "caseId" | "generated">;

/** Where the inputs that are judged come from. */
export function originOf({ judge }: Problem, { group, caseId, generated }: About): Origin {
  if (caseId !== null && (group === "examples" || group === "hidden"))
    return { words: `, the case ${JSON.stringify(caseId)}`, mend: "mend it" };
  if (generated === null) return noInput(`, of family ${JSON.stringify(caseId)}`, " or mend the family");
  return judge.generate === undefined
    ? noInput(", drawn from types and bounds", "")
    : noInput(", made by generate", " or narrow generate");
}

function noInput(words: string, or: string): Origin {
  return { words, mend: `mend it, or if that is no input, say so in validate${or}` };
}
