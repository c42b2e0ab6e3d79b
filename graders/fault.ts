import type { Problem } from "#problems";

/** The problem's own code or reference failed, or has nothing to grade with: never the candidate's doing. */
export class GraderFault extends Error {
  override readonly name = "GraderFault";
}

/** Runs code of the problem's author; what it throws is a fault that names the problem, the file and the part. */
export function runAuthorCode<T>(problem: Problem, part: string, code: () => T): T {
  try {
    return code();
  } catch (error) {
    throw new GraderFault(`problem ${problem.id}: ${part} in judge.ts threw: ${String(error)}; mend it`, {
      cause: error,
    });
  }
}
