import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { loadProblem, ProblemError, type Problem } from "#problems";
import { shippedProblems } from "../../package-root.ts";
import { readSources } from "../sources.ts";
import { rewriteDefinition } from "./definition.ts";
import { schemaFor, tsconfigFor } from "./for-editors.ts";
import { renameAll, renamedEntries, type Names } from "./rename.ts";

export interface NewProblem {
  readonly slug: string;
  /** The folder that is to hold it. */
  readonly directory: string;
  /** Whose shape to take: a folder, or the id of a problem in `directory` or among those shipped; null: a small one. */
  readonly like: string | null;
}

const SKELETON = join(import.meta.dirname, "..", "skeleton", "longest-run");
// Written by the tool for the folder as it was.
const APART = /(^|\/)(\.[^/]*|__pycache__|node_modules|lock\.json)(\/|$)/;

/** Writes a folder that passes `assay check`, to be made another problem step by step. Gives the names of the files. */
export async function newProblem({ slug, directory, like }: NewProblem): Promise<string[]> {
  const folder = join(directory, slug);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    throw new ProblemError(
      `${JSON.stringify(slug)} is no id; write small letters, digits and hyphens, e.g. two-sum`,
    );
  if (existsSync(folder))
    throw new ProblemError(`${folder}: is there already; choose another id, or edit it`);
  const model = like === null ? SKELETON : findModel(like, directory);
  const [problem, definition] = [await loadProblem(model), await definitionOf(model, { slug, folder, like })];
  const names = renamedEntries(problem.signature, slug);
  const written: string[] = [];
  for (const name of await filesOf(model)) {
    const text = await readFile(join(model, name), "utf8");
    written.push(await write(join(folder, name), contentOf(name, text, { problem, names, definition })));
  }
  const tsconfig = tsconfigFor(directory);
  const tsconfigFile = join(directory, "tsconfig.json");
  if (tsconfig !== null && !existsSync(tsconfigFile)) written.push(await write(tsconfigFile, tsconfig));
  return written;
}

function findModel(like: string, directory: string): string {
  const places = [like, join(directory, like), join(shippedProblems(), like)];
  const found = places.find((place) => existsSync(join(place, "problem.yaml")));
  if (found !== undefined) return found;
  throw new ProblemError(
    `--like ${JSON.stringify(like)}: there is no such problem; give a folder, or an id that "assay problems" lists`,
  );
}

async function definitionOf(
  model: string,
  { slug, folder, like }: { slug: string; folder: string; like: string | null },
): Promise<Parameters<typeof rewriteDefinition>[1]> {
  const { definition } = await readSources(model);
  const author = String((definition["provenance"] as Record<string, unknown>)["author"]);
  return {
    id: slug,
    title: slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll("-", " "),
    // So that a model which was trained on the problem can be told: nobody else has it.
    canary: `assay-canary-${randomUUID()}`,
    schema: schemaFor(folder),
    like: like === null ? null : { id: String(definition["id"]), author },
  };
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((name) => !APART.test(name))
    .toSorted((one, other) => (one < other ? -1 : 1));
}

interface Making {
  readonly problem: Problem;
  readonly names: Names;
  readonly definition: Parameters<typeof rewriteDefinition>[1];
}

function contentOf(name: string, text: string, { problem, names, definition }: Making): string {
  const renamed = name.startsWith("tests/") ? text : renameAll(text, names);
  if (name === "problem.yaml") return rewriteDefinition(renamed, definition);
  return name === "statement.md"
    ? renamed.replace(`# ${problem.title}\n`, `# ${definition.title}\n`)
    : renamed;
}

async function write(file: string, text: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  return file;
}
