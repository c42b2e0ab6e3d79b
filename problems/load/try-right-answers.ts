import type { CaseRules } from "./cases.ts";
import { judgeErrorAt } from "./judge-file.ts";

/** Throws a `ProblemError` where inputs are made of which only a program could say one of several right answers. */
export function tryRightAnswers(rules: CaseRules): void {
  const { checker, judge } = rules;
  const made = (["families", "generate"] as const).find((key) => judge[key] !== undefined);
  if (checker.kind !== "any-of" || judge.reference !== undefined || made === undefined) return;
  throw judgeErrorAt(
    rules,
    made,
    `${made} makes inputs, and with checker any-of nothing says which answers are right; write a reference that gives all of them`,
  );
}
