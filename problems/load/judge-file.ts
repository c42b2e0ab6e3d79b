import type { Judge } from "../judge.ts";
import { problemErrorAt, type ProblemError } from "../problem-error.ts";
import { lineOfKey } from "./line-of-key.ts";
import { lineIn, messageOf } from "./thrown.ts";

/** A judge and where it comes from. */
export interface JudgeFile {
  readonly judge: Judge;
  /** Name of `judge.ts` in messages. */
  readonly judgeFile: string;
  /** Its text; empty where there is none. */
  readonly judgeSource: string;
}

/** A part of `judge.ts`: its key, and what to call it and how to mend it in messages. */
export interface JudgePart {
  readonly key: string;
  readonly name: string;
  readonly remedy: string;
}

/** Runs a part of a judge. Throws a `ProblemError` where it throws. */
export function runPart<T>(file: JudgeFile, part: JudgePart, code: () => T): T {
  try {
    return code();
  } catch (error) {
    const line = lineIn(error, "judge.ts") ?? lineOfKey(file.judgeSource, part.key);
    throw problemErrorAt(file.judgeFile, line, `${part.name} threw ${messageOf(error)}; ${part.remedy}`);
  }
}

/** The error for the line of a judge at which a key stands. */
export function judgeErrorAt({ judgeFile, judgeSource }: JudgeFile, key: string, what: string): ProblemError {
  return problemErrorAt(judgeFile, lineOfKey(judgeSource, key), what);
}
