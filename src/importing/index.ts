export type { Draft, Told } from "./draft.ts";
export { ImportError } from "./import-error.ts";
export { importSet } from "./import-set.ts";
export { recordAssertions as tellAssertions } from "./recording/record-assertions.ts";
export type { Imported } from "./import-set.ts";
export { readHumanEval } from "./formats/human-eval.ts";
export { readEvalPlus } from "./formats/eval-plus.ts";
