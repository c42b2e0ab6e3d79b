import { checkSchema, type Check, type CheckedProblem } from "./checked-problem.ts";
import { checkProblem, type CheckOptions } from "./check-problem.ts";

/** Checks folders in order; `onChecked` is told of each. */
export async function checkProblems(
  folders: readonly string[],
  options: CheckOptions,
  onChecked: (checked: CheckedProblem) => void = () => undefined,
): Promise<Check> {
  const problems: CheckedProblem[] = [];
  for (const folder of folders) {
    const checked = await checkProblem(folder, options);
    problems.push(checked);
    onChecked(checked);
  }
  return checkSchema.parse({ schemaVersion: 1, ...countFindings(problems), problems });
}

function countFindings(problems: readonly CheckedProblem[]): Pick<Check, "errors" | "warnings"> {
  const all = problems.flatMap(({ findings }) => findings);
  const count = (wanted: "error" | "warning") => all.filter(({ severity }) => severity === wanted).length;
  return { errors: count("error"), warnings: count("warning") };
}
