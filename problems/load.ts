import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { readCase, mustBeInvalid, refuseDoubleIds, type CaseRules } from "./load/cases.ts";
import { hashFolder, readFolder, textOf, type Folder } from "./load/folder.ts";
import { readCases } from "./load/json-lines.ts";
import type { JudgeFile } from "./load/judge-file.ts";
import { loadJudge } from "./load/judge.ts";
import { problemSchema, type RawProblem } from "./load/problem-schema.ts";
import { readChecker, readComplexity } from "./load/requirements.ts";
import { readSignature } from "./load/signature.ts";
import { readSolutions } from "./load/solutions.ts";
import { fillStatement } from "./load/statement.ts";
import { check } from "./load/strict.ts";
import { tryFamilies } from "./load/try-families.ts";
import { tryRightAnswers } from "./load/try-right-answers.ts";
import { tryGenerator } from "./load/try-generator.ts";
import { parseYamlFile, type YamlFile } from "./load/yaml-file.ts";
import { suggestName } from "./nearest-name.ts";
import { ProblemError, problemErrorAt } from "./problem-error.ts";
import type { Problem } from "./problem.ts";

const DEFINITION = "problem.yaml";

/** Reads, checks and completes one problem folder. Its `judge.ts` is run. Throws a `ProblemError` at the first fault. */
export async function loadProblem(path: string): Promise<Problem> {
  const folder = await readFolder(path);
  const yaml = parseYamlFile(join(path, DEFINITION), textRequired(path, folder, DEFINITION));
  const definition = yaml.locate(() => readDefinition(yaml, basename(resolve(path))));
  const { bounds, ...told } = definition;
  const rules = { ...told, ...(await readJudge(path, folder, told)) };
  const tests = readTests(path, folder, rules);
  if (!told.isFixed) tryGenerator(rules);
  tryFamilies(rules, told.complexity);
  tryRightAnswers(rules);
  const statement = fillStatement(join(path, "statement.md"), textRequired(path, folder, "statement.md"), {
    bounds,
    signature: told.signature,
    checker: told.checker,
    examples: tests.examples,
  });
  return {
    ...told,
    statement,
    ...tests,
    judge: rules.judge,
    solutions: readSolutions(path, folder, {
      signature: told.signature,
      isToldWhole:
        told.isFixed && [...tests.examples, ...tests.hidden].every(({ expected }) => expected !== undefined),
    }),
    hash: hashFolder(folder),
  };
}

/** Reads every folder in a directory that holds a `problem.yaml`, in the order of their ids. Zero is an error. */
export async function loadProblems(directory: string): Promise<Problem[]> {
  const names = await readdir(directory).catch(() => {
    throw new ProblemError(
      `${directory}: there is no such folder of problems; give the folder that holds them`,
    );
  });
  const folders = await Promise.all(
    names.map(async (name) =>
      (await isFile(join(directory, name, DEFINITION))) ? [join(directory, name)] : [],
    ),
  );
  const problems: Problem[] = [];
  for (const folder of folders.flat()) problems.push(await loadProblem(folder));
  if (problems.length > 0) return problems.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  throw new ProblemError(`${directory}: ${whyEmpty(directory, names)}`);
}

function whyEmpty(directory: string, names: readonly string[]): string {
  return names.includes(DEFINITION)
    ? `that is a problem itself; give the folder above it: ${dirname(resolve(directory))}`
    : `holds no problem; a problem is a folder with a ${DEFINITION} in it`;
}

/** The problem of an id. Throws a `ProblemError` with the nearest id when there is none. */
export function findProblem(problems: readonly Problem[], id: string): Problem {
  const found = problems.find((problem) => problem.id === id);
  if (found !== undefined) return found;
  const known = problems.map((problem) => problem.id);
  throw new ProblemError(`unknown problem ${JSON.stringify(id)}; ${suggestName(id, known)}`);
}

function readDefinition(yaml: YamlFile, folderName: string) {
  const raw: RawProblem = check(problemSchema, yaml.data);
  if (raw.id !== folderName)
    throw yaml.errorAt(
      ["id"],
      `the id ${JSON.stringify(raw.id)} is not the folder's name; write ${folderName}`,
    );
  const { id, title, version, tags, difficulty, bounds } = raw;
  const fuel = raw.case_fuel === undefined ? {} : { caseFuelInstructions: raw.case_fuel };
  const sources = { origin: raw.provenance.origin, isFixed: raw.inputs === "fixed", ...fuel };
  const requirements = { checker: readChecker(raw), complexity: readComplexity(raw) };
  return {
    id,
    title,
    version,
    tags,
    difficulty,
    bounds,
    signature: readSignature(raw),
    ...requirements,
    ...sources,
  };
}

async function readJudge(
  path: string,
  folder: Folder,
  { checker }: Pick<Problem, "checker">,
): Promise<JudgeFile> {
  const [judgeFile, source] = [join(path, "judge.ts"), textOf(folder, "judge.ts")];
  return { judge: await loadJudge(judgeFile, source, checker), judgeFile, judgeSource: source ?? "" };
}

function readTests(path: string, folder: Folder, rules: CaseRules): Pick<Problem, "examples" | "hidden"> {
  const [examples, hidden, invalid] = ["examples", "hidden", "invalid"].map((name) => {
    const file = `tests/${name}.jsonl`;
    return readCases(join(path, file), textOf(folder, file) ?? "");
  }) as [RawCases, RawCases, RawCases];
  if (examples.length + hidden.length === 0)
    throw problemErrorAt(
      join(path, "tests/examples.jsonl"),
      1,
      "there are no tests; write a line of {id, why, args, expected}",
    );
  refuseDoubleIds([...examples, ...hidden, ...invalid]);
  invalid.forEach((raw) => mustBeInvalid(raw, rules));
  const cases = (raws: RawCases) => raws.map((raw) => readCase(raw, rules));
  return { examples: cases(examples), hidden: cases(hidden) };
}

type RawCases = ReturnType<typeof readCases>;

function textRequired(path: string, folder: Folder, name: string): string {
  const text = textOf(folder, name);
  if (text?.trim() === "")
    throw problemErrorAt(join(path, name), 1, `is empty; "assay new" shows what one is like`);
  if (text !== null) return text;
  throw problemErrorAt(join(path, name), 1, "there is no such file; every problem has one");
}

async function isFile(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
