import { join } from "node:path";
import { suggestName } from "../nearest-name.ts";
import { problemErrorAt } from "../problem-error.ts";
import type { Signature, Solution } from "../problem.ts";
import { textOf, type Folder } from "./folder.ts";

const EXPECTATIONS = [
  "accepted",
  "wrong",
  "slow",
  "crash",
] as const satisfies readonly Solution["expectation"][];
const LANGUAGES = { py: "python", js: "javascript", ts: "typescript" } as const;

/** Of a problem: its entry point, and whether the fixed cases say all that is right, so that no solution has to. */
export interface SolutionRules {
  readonly signature: Signature;
  readonly isToldWhole: boolean;
}

/** The programs below `solutions/`, in the order of expectations and names. Throws a `ProblemError`. */
export function readSolutions(
  path: string,
  folder: Folder,
  { signature: { name: entry }, isToldWhole }: SolutionRules,
): Solution[] {
  const names = [...folder.keys()].filter((name) => name.startsWith("solutions/"));
  const solutions = names.map((name) => readSolution(path, folder, name));
  for (const solution of solutions) refuseNameless(path, solution, entry[solution.language]);
  const ordered = EXPECTATIONS.flatMap((wanted) =>
    solutions.filter(({ expectation }) => expectation === wanted),
  );
  if (ordered[0]?.expectation === "accepted" || isToldWhole) return ordered;
  throw problemErrorAt(
    join(path, "solutions/accepted"),
    1,
    "there is no accepted solution; add one, e.g. reference.py",
  );
}

function readSolution(path: string, folder: Folder, name: string): Solution {
  const [, group = "", ...rest] = name.split("/");
  const file = rest.join("/");
  const expectation = EXPECTATIONS.find((known) => known === group);
  if (expectation === undefined)
    throw problemErrorAt(
      join(path, name),
      1,
      `unknown kind of solution ${JSON.stringify(group)}; ${suggestName(group, EXPECTATIONS)}`,
    );
  const extension = file.slice(file.lastIndexOf(".") + 1);
  if (rest.length !== 1 || !Object.hasOwn(LANGUAGES, extension))
    throw problemErrorAt(
      join(path, name),
      1,
      "is no solution; put .py, .js and .ts files there, and nothing else",
    );
  const language = LANGUAGES[extension as keyof typeof LANGUAGES];
  return { expectation, file, language, source: textOf(folder, name) ?? "" };
}

// The reference is among them, and without its answers nothing can be graded.
function refuseNameless(path: string, { expectation, file, source }: Solution, entry: string): void {
  const words: readonly string[] = source.match(/[\w$]+/g) ?? [];
  // A program has no name.
  if (expectation !== "accepted" || entry === "" || words.includes(entry)) return;
  throw problemErrorAt(
    join(path, "solutions", expectation, file),
    1,
    `does not define ${entry}; call its entry point so, or mend "name" in problem.yaml`,
  );
}
