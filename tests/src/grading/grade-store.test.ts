import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { asUntrusted, DEFAULT_LIMITS } from "#sandbox";
import { type GradeGround, gradeKey, openGrades } from "../../../src/grading/grade-store.ts";
import { fakeProblem } from "../../graders/support/fake-problem.ts";
import { graded, VERDICT_OF } from "../support/graded.ts";

const { extraction: CODE, grade: whole } = graded({}, "accepted");
const { claims: _claims, ...grade } = whole;

test("a grade that is put twice at the same time stands there once, and is read as it was", async () => {
  const folder = mkdtempSync(join(tmpdir(), "assay-"));
  const grades = await openGrades(folder);
  expect(await grades.get("k")).toBe(undefined);
  await Promise.all([grades.put("k", grade), grades.put("k", grade)]);
  await grades.put("k", grade);
  expect(await grades.get("k")).toEqual(grade);
  await grades.close();
  expect(readFileSync(join(folder, "grades.jsonl"), "utf8").trimEnd().split("\n")).toHaveLength(2);
});

test("grades of every verdict are there again when the folder is opened again", async () => {
  const folder = mkdtempSync(join(tmpdir(), "assay-"));
  const kinds = Object.values(VERDICT_OF);
  const grades = await openGrades(folder);
  await Promise.all(kinds.map(async (verdict) => grades.put(verdict.kind, { ...grade, verdict })));
  await grades.close();
  const again = await openGrades(folder);
  for (const verdict of kinds) expect(await again.get(verdict.kind)).toEqual({ ...grade, verdict });
  await again.close();
});

const GROUND: GradeGround = { versions: { assay: "1", v8: "2" }, seed: 1, limits: DEFAULT_LIMITS };
const PROBLEM = fakeProblem();

test("everything that a grade follows from is in its key, and the order of the record is not", () => {
  if (CODE.kind !== "code") throw new Error("there is code");
  const key = gradeKey(GROUND, PROBLEM, CODE);
  const others = [
    gradeKey({ ...GROUND, versions: { assay: "2", v8: "2" } }, PROBLEM, CODE),
    gradeKey({ ...GROUND, seed: 2 }, PROBLEM, CODE),
    gradeKey({ ...GROUND, limits: { ...DEFAULT_LIMITS, valueBytes: 1 } }, PROBLEM, CODE),
    gradeKey(GROUND, { ...PROBLEM, id: "another" }, CODE),
    gradeKey(GROUND, { ...PROBLEM, hash: "another" }, CODE),
    gradeKey(GROUND, PROBLEM, { ...CODE, language: "javascript" }),
    gradeKey(GROUND, PROBLEM, { ...CODE, source: asUntrusted(`${CODE.source}\n`) }),
  ];
  expect(new Set([key, ...others]).size).toBe(others.length + 1);
  expect(gradeKey({ ...GROUND, versions: { v8: "2", assay: "1" } }, PROBLEM, CODE)).toBe(key);
});
