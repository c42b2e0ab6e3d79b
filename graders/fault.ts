import type { Problem } from "#problems";

/** The problem's own code or reference failed, or has nothing to grade with: never the candidate's doing. */
export class GraderFault extends Error {
  override readonly name = "GraderFault";
}

/** Runs code of the problem's author; what it throws is a fault that names the problem and the part of `judge.ts`. */
export function runAuthorCode<T>(problem: Problem, part: string, code: () => T): T {
  try {
    return code();
  } catch (error) {
    throw new GraderFault(`problem ${problem.id}: ${part} in judge.ts threw: ${String(error)}`, {
      cause: error,
    });
  }
}
