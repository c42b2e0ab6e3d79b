import { mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { type Draft, importSet, type Imported } from "../../../src/importing/index.ts";
import { useImporting } from "./support.ts";

const importing = useImporting();

function draftOf(taskId: string, answer = 2n): Draft {
  return {
    ...{ taskId, title: "t", difficulty: "easy", tags: ["t"], statement: "Add one.", entry: "f" },
    reference: null,
    tests: {
      kind: "cases",
      parameters: ["x"],
      cases: [{ id: "one", args: [1n], expected: answer }],
      compare: { kind: "exact" },
    },
    source: { set: "s", author: "a", url: "https://example.org", licence: "MIT", published: "2020" },
  };
}

/** A folder with these files in it. */
async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const out = await mkdtemp(join(tmpdir(), "out-"));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(out, name)), { recursive: true });
    await writeFile(join(out, name), text);
  }
  return out;
}

async function importInto(out: string, ...drafts: readonly Draft[]): Promise<Imported[]> {
  return importSet({ drafts, sandbox: importing.sandbox, out, jobs: 2 });
}

const PRECIOUS = { "notes/thesis.md": "years of work" };

test.each(["", "???", ".", "..", "../..", "日本"])(
  "a task id of %j names no folder, and what lies in the set's own stays",
  async (taskId) => {
    const out = await folderWith(PRECIOUS);
    const [good, odd] = await importInto(out, draftOf("Set/0"), draftOf(taskId));
    expect(good).toMatchObject({ slug: "set-0", untold: [] });
    expect(odd).toMatchObject({
      taskId,
      slug: null,
      tests: 0,
      untold: [expect.stringContaining("no folder")],
    });
    expect((await readdir(out)).toSorted()).toEqual(["notes", "set-0"]);
    expect(await readFile(join(out, "notes/thesis.md"), "utf8")).toBe("years of work");
  },
);

test("a task id that is too long for a folder is refused, and the others go on", async () => {
  const out = await folderWith({});
  const [long, longest] = await importInto(out, draftOf("a".repeat(400)), draftOf("b".repeat(100)));
  expect(long).toMatchObject({
    slug: null,
    untold: ["its id names a folder of 400 characters; 100 are the most"],
  });
  expect(longest).toMatchObject({ slug: "b".repeat(100), untold: [] });
});

test("of two tasks that name one folder the first has it, and the second says whose it is", async () => {
  const out = await folderWith({});
  const [first, second] = await importInto(out, draftOf("Set/0"), draftOf("set 0", 9n));
  expect(first).toMatchObject({ slug: "set-0" });
  expect(second).toMatchObject({
    slug: null,
    untold: ['the ids "Set/0" and "set 0" name one folder, set-0'],
  });
  expect(await readFile(join(out, "set-0/tests/hidden.jsonl"), "utf8")).toContain('"expected":2');
});

test("an earlier import of the same task gives way, whole", async () => {
  const out = await folderWith({});
  await importInto(out, draftOf("Set/0"));
  await writeFile(join(out, "set-0/tests/invalid.jsonl"), "");
  expect(await importInto(out, draftOf("Set/0", 9n))).toMatchObject([{ slug: "set-0", untold: [] }]);
  expect(await readFile(join(out, "set-0/tests/hidden.jsonl"), "utf8")).toContain('"expected":9');
  expect(await readdir(join(out, "set-0/tests"))).toEqual(["hidden.jsonl"]);
  expect(await readdir(out)).toEqual(["set-0"]);
});

const FOREIGN: readonly [string, Readonly<Record<string, string>>][] = [
  ["no problem", { "set-0/data.csv": "1,2" }],
  ["a problem of another origin", { "set-0/problem.yaml": "id: set-0\nprovenance: { origin: Mine/0 }\n" }],
  ["a problem of another id", { "set-0/problem.yaml": "id: set-1\nprovenance: { origin: Set/0 }\n" }],
  ["a broken problem.yaml", { "set-0/problem.yaml": "{" }],
  ["a file", { "set-0": "mine" }],
];

test.each(FOREIGN)("a folder that no import made stays: %s", async (_, files) => {
  const out = await folderWith(files);
  const [kept, other] = await importInto(out, draftOf("Set/0"), draftOf("Set/1"));
  expect(kept).toMatchObject({ slug: null, untold: [expect.stringContaining("set-0 is there already")] });
  expect(other).toMatchObject({ slug: "set-1" });
  for (const [name, text] of Object.entries(files))
    expect(await readFile(join(out, name), "utf8")).toBe(text);
  expect((await readdir(out)).toSorted()).toEqual(["set-0", "set-1"]);
});

test("a link to a folder elsewhere is no folder of an import's making", async () => {
  const elsewhere = await folderWith({});
  await importInto(elsewhere, draftOf("Set/0"));
  const out = await folderWith({});
  await symlink(join(elsewhere, "set-0"), join(out, "set-0"));
  expect(await importInto(out, draftOf("Set/0", 9n))).toMatchObject([{ slug: null }]);
  expect(await readFile(join(out, "set-0/tests/hidden.jsonl"), "utf8")).toContain('"expected":2');
});
