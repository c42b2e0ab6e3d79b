import type { Draft } from "./draft.ts";
import { readEvalPlus } from "./formats/eval-plus.ts";
import { readHumanEval } from "./formats/human-eval.ts";
import { readMbpp } from "./formats/mbpp.ts";

/** A reader for each format that public sets are published in. */
export const FORMATS = {
  humaneval: readHumanEval,
  evalplus: readEvalPlus,
  mbpp: readMbpp,
} as const satisfies Record<string, (file: string) => Promise<Draft[]>>;

export type Format = keyof typeof FORMATS;
