import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findPackage } from "../../../src/package-root.ts";
import { formatSchemaPage, SCHEMA_PAGE, schemaTables } from "../../../src/scoreboard/schema-page.ts";
import { graded } from "../support/graded.ts";
import { scoreboardOf } from "../support/scoreboard-of.ts";

test("the page that is checked in is the one that `npm run schema` writes", () => {
  expect(readFileSync(join(findPackage().root, SCHEMA_PAGE), "utf8")).toBe(formatSchemaPage());
});

test("every field says what it is", () => {
  const silent = schemaTables().flatMap(({ title, fields }) =>
    fields.filter(({ what }) => what === "").map(({ path }) => `${title}: ${path}`),
  );
  expect(silent).toEqual([]);
});

test("every field of a scoreboard stands on the page", () => {
  const paths = new Set(schemaTables()[0]?.fields.map(({ path }) => path.replaceAll("?", "")));
  const board = scoreboardOf([graded({}, "accepted"), graded({ model: "b" }, "wrong-answer")]);
  const named = (value: object, path: string) => Object.keys(value).map((name) => `${path}${name}`);
  const found = [
    ...named(board, ""),
    ...named(board.models[0] ?? {}, "models[]."),
    ...named(board.comparisons[0] ?? {}, "comparisons[]."),
    ...named(board.results[0] ?? {}, "results[]."),
    ...named(board.problems[0] ?? {}, "problems[]."),
  ];
  expect(found.filter((path) => !paths.has(path))).toEqual([]);
});
