import type { CodeGrade } from "#graders";
import type { Problem } from "#problems";
import type { Bench, BenchCode } from "./bench.ts";
import { gradeKey, type GradeGround, type GradeStore } from "./grade-store.ts";

/** Where grades are made and kept. */
export interface KeptBench {
  readonly bench: Bench;
  readonly grades: GradeStore;
  readonly ground: GradeGround;
}

export interface KeptGrade {
  readonly grade: CodeGrade;
  /** Whether it was there from an earlier run. */
  readonly cached: boolean;
}

/** The grade of code: the one that is written down, else one that is made and written down. */
export async function gradeOnce(
  { bench, grades, ground }: KeptBench,
  problem: Problem,
  code: BenchCode,
): Promise<KeptGrade> {
  const key = gradeKey(ground, problem, code);
  const there = await grades.get(key);
  if (there !== undefined) return { grade: there, cached: true };
  const grade = await bench(problem, code);
  // A fault of ours says nothing of the answer: the next run tries again.
  if (grade.verdict.kind !== "not-graded") await grades.put(key, grade);
  return { grade, cached: false };
}
