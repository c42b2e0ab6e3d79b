import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadProblem } from "#problems";
import { newProblem } from "../../../../src/authoring/new/new-problem.ts";
import { PROBLEM_SCHEMA_FILE } from "../../../../problems/json-schema.ts";
import { makeDirectory } from "../../../problems/support/write-folder.ts";

test("a new problem is one, with a name, a title and a canary of its own", async () => {
  const directory = await makeDirectory();
  await newProblem({ slug: "two-sum", directory, like: null });
  await newProblem({ slug: "3-sum", directory, like: null });
  const [two, three] = [
    await loadProblem(join(directory, "two-sum")),
    await loadProblem(join(directory, "3-sum")),
  ];
  expect([two.title, two.signature.name.python, three.signature.name.javascript]).toEqual([
    "Two sum",
    "twoSum",
    "solve3Sum",
  ]);
  expect(two.statement).toMatch(/^# Two sum\n[^]*Write a function `twoSum\(numbers\)`/);
  const [one, other] = [await canaryOf(two.id, directory), await canaryOf(three.id, directory)];
  expect([/^assay-canary-[0-9a-f-]{36}$/.test(one), one === other]).toEqual([true, false]);
});

test("its problem.yaml keeps its comments and names the JSON Schema for editors first", async () => {
  const directory = await makeDirectory();
  await newProblem({ slug: "two-sum", directory, like: null });
  const lines = (await readFile(join(directory, "two-sum/problem.yaml"), "utf8")).split("\n");
  expect(lines[0]).toBe(`# yaml-language-server: $schema=${PROBLEM_SCHEMA_FILE.href}`);
  expect(lines[1]).toMatch(/^# What the problem is; /);
  expect(lines).toContain("tags: [array]");
});

test("where an editor does not find assay a tsconfig.json tells it, and one that is there stays", async () => {
  const directory = await makeDirectory();
  await newProblem({ slug: "two-sum", directory, like: null });
  const file = join(directory, "tsconfig.json");
  const { compilerOptions } = JSON.parse(await readFile(file, "utf8")) as {
    compilerOptions: { paths: Record<string, string[]> };
  };
  expect(Object.keys(compilerOptions.paths)).toEqual(["assay", "fast-check"]);
  await writeFile(file, "{}");
  await newProblem({ slug: "other", directory, like: null });
  expect(await readFile(file, "utf8")).toBe("{}");
});

test("the shape of another problem comes with its names changed in every language, and says whence it comes", async () => {
  const directory = await makeDirectory();
  const names = await newProblem({ slug: "page-cache", directory, like: "lru-cache" });
  expect(names.filter((name) => name.endsWith("lock.json"))).toEqual([]);
  const problem = await loadProblem(join(directory, "page-cache"));
  expect(problem.signature.name).toEqual({
    python: "PageCache",
    javascript: "PageCache",
    typescript: "PageCache",
  });
  expect(problem.solutions.filter(({ source }) => /LRUCache/.test(source))).toEqual([]);
  const yaml = await readFile(join(directory, "page-cache/problem.yaml"), "utf8");
  expect(yaml).toContain("origin: begun as a copy of lru-cache, by the authors of Assay\n");
  expect(yaml).not.toContain("assay-canary-1f0c7a52");
});

test("a problem of one's own in the same folder may be the model, by its id or its path", async () => {
  const directory = await makeDirectory();
  await newProblem({ slug: "first", directory, like: null });
  await newProblem({ slug: "second", directory, like: "first" });
  await newProblem({ slug: "third", directory, like: join(directory, "second") });
  expect((await loadProblem(join(directory, "third"))).signature.name.python).toBe("third");
});

test("an id that is none, a folder that is there and a model that is not are refused", async () => {
  const directory = await makeDirectory();
  const refused = async (slug: string, like: string | null = null) =>
    newProblem({ slug, directory, like }).then(String, (error: Error) => error.message);
  expect(await refused("Two Sum")).toMatch(/^"Two Sum" is no id; write small letters/);
  expect(await refused("x", "nothing-like-it")).toMatch(
    /^--like "nothing-like-it": there is no such problem; /,
  );
  await newProblem({ slug: "x", directory, like: null });
  expect(await refused("x")).toBe(`${join(directory, "x")}: is there already; choose another id, or edit it`);
});

async function canaryOf(id: string, directory: string): Promise<string> {
  return /canary: (.*)/.exec(await readFile(join(directory, id, "problem.yaml"), "utf8"))?.[1] ?? "";
}
