import type { Judge } from "../judge.ts";
import { problemErrorAt } from "../problem-error.ts";
import { lineIn, messageOf } from "./thrown.ts";

export interface JudgeFile {
  readonly judge: Judge;
  /** Name of `judge.ts` in messages. */
  readonly judgeFile: string;
}

/** What `validate` objects to, or null. Throws a `ProblemError` where it throws. */
export function validate({ judge, judgeFile }: JudgeFile, args: readonly unknown[]): string | null {
  try {
    // A copy: a validate that sorts in place must not change the case.
    return judge.validate?.(...structuredClone(args)) ?? null;
  } catch (error) {
    const line = lineIn(error, "judge.ts");
    throw problemErrorAt(judgeFile, line, `validate threw ${messageOf(error)}; let it return text`);
  }
}
