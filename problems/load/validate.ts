import { runPart, type JudgeFile } from "./judge-file.ts";

const PART = { key: "validate", name: "validate", remedy: "let it return text" };

/** What `validate` objects to, or null. Throws a `ProblemError` where it throws. */
export function validate(file: JudgeFile, args: readonly unknown[]): string | null {
  // A copy: a validate that sorts in place must not change the case.
  return runPart(file, PART, () => file.judge.validate?.(...structuredClone(args)) ?? null);
}
