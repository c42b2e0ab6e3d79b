import { join } from "node:path";
import { suggestName } from "../nearest-name.ts";
import { problemErrorAt } from "../problem-error.ts";
import type { Solution } from "../problem.ts";
import { textOf, type Folder } from "./folder.ts";

const EXPECTATIONS = [
  "accepted",
  "wrong",
  "slow",
  "crash",
] as const satisfies readonly Solution["expectation"][];
const LANGUAGES = { py: "python", js: "javascript", ts: "typescript" } as const;

/** The programs below `solutions/`, in the order of expectations and names. Throws a `ProblemError`. */
export function readSolutions(path: string, folder: Folder): Solution[] {
  const names = [...folder.keys()].filter((name) => name.startsWith("solutions/"));
  const solutions = names.map((name) => readSolution(path, folder, name));
  const ordered = EXPECTATIONS.flatMap((wanted) =>
    solutions.filter(({ expectation }) => expectation === wanted),
  );
  if (ordered[0]?.expectation === "accepted") return ordered;
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
