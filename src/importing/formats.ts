import type { Draft } from "./draft.ts";
import { readEvalPlus } from "./formats/eval-plus.ts";
import { readExercism } from "./formats/exercism.ts";
import { readHumanEval } from "./formats/human-eval.ts";
import { readKattis } from "./formats/kattis.ts";
import { readLeetCode } from "./formats/leet-code.ts";
import { readLiveCodeBench } from "./formats/live-code-bench.ts";
import { readMbpp } from "./formats/mbpp.ts";

/** A reader for each format that public sets are published in. */
export const FORMATS = {
  humaneval: readHumanEval,
  evalplus: readEvalPlus,
  mbpp: readMbpp,
  leetcode: readLeetCode,
  livecodebench: readLiveCodeBench,
  kattis: readKattis,
  exercism: readExercism,
} as const satisfies Record<string, (file: string) => Promise<Draft[]>>;

export type Format = keyof typeof FORMATS;
