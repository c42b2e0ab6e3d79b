import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { NOT_GRADED, VERDICTS } from "../../graders/index.ts";
import { pages } from "./support/pages.ts";
import { ROOT } from "./support/reader.ts";

const KINDS = Object.keys(VERDICTS).toSorted();

const inOrder = (one: string, other: string) => (one < other ? -1 : 1);

const verdictPage = (kind: string) => readFileSync(join(ROOT, "docs/verdicts", `${kind}.md`), "utf8");

test("every kind of verdict has a page, and no other has", () => {
  const named = readdirSync(join(ROOT, "docs/verdicts")).map((file) => file.replace(/\.md$/, ""));
  expect(named.toSorted()).toEqual(KINDS);
});

test("a verdict's page says what it means, shows one, names causes, and tells how to see it again", () => {
  for (const kind of KINDS) {
    const titles = [...verdictPage(kind).matchAll(/^## (.*)$/gm)].map(([, title]) => title);
    expect([kind, ...titles]).toEqual([kind, "An example", "What usually causes it", "See it again"]);
    expect(verdictPage(kind)).toContain(`\n\`${kind}\`\n`);
  }
});

test("the code on a verdict's page is that of the example answer", () => {
  const answers = readFileSync(join(ROOT, "docs/examples/answers.jsonl"), "utf8").trimEnd().split("\n");
  const responses = new Map(
    answers.map((line) => {
      const { model, response } = JSON.parse(line) as { model: string; response: string };
      return [model.replace("example/", ""), response] as const;
    }),
  );
  expect([...responses.keys(), "not-graded"].toSorted()).toEqual(KINDS);
  for (const [kind, response] of responses) {
    const [shown = response] = verdictPage(kind).match(/^```python\n[^]*?^```$/m) ?? [];
    expect(response).toContain(shown);
  }
});

test("every reason for not grading is told", () => {
  const told = [...verdictPage("not-graded").matchAll(/^\| `([a-z-]+)` \| ([^|]+) \|/gm)];
  expect(told.map(([, reason, words]) => [reason, words])).toEqual(Object.entries(NOT_GRADED));
});

test("the files that are shown of the example problem are as they lie there", () => {
  const page = readFileSync(join(ROOT, "docs/problems.md"), "utf8");
  const folder = join(ROOT, "docs/examples/problems/largest-number");
  const shown = [...page.matchAll(/^`([a-z/_.]+)`:\n\n```\w+\n([^]*?)^```$/gm)];
  for (const [, file = "", text] of shown)
    expect([file, text]).toEqual([file, readFileSync(join(folder, file), "utf8")]);
  const there = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.\w+$/.test(file),
  );
  const files = [...shown.map(([, file = ""]) => file), "lock.json"];
  expect(files.toSorted(inOrder)).toEqual(there.toSorted(inOrder));
});

test("every link between pages leads to a file and to a heading in it", () => {
  for (const { file, text } of pages()) {
    const links = [...text.matchAll(/\]\((?!https?:)([^)\s]*)\)/g)].map(([, link = ""]) => link);
    for (const link of links) {
      const [path = "", anchor] = link.split("#");
      const target = path === "" ? join(ROOT, file) : join(ROOT, dirname(file), path);
      const isThere = existsSync(target) && (anchor === undefined || headingsOf(target).includes(anchor));
      expect([file, link, isThere]).toEqual([file, link, true]);
    }
  }
});

function headingsOf(file: string): string[] {
  return [...readFileSync(file, "utf8").matchAll(/^#+ (.*)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, "")
      .replaceAll(" ", "-"),
  );
}

test("README leads to every page", () => {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");
  const named = ["quick-start", "concepts", "commands", "problems", "ci", "models", "schema"];
  for (const name of named) expect(readme).toContain(`](docs/${name}.md`);
  const concepts = readFileSync(join(ROOT, "docs/concepts.md"), "utf8");
  for (const kind of KINDS) expect(concepts).toContain(`](verdicts/${kind}.md)`);
});
