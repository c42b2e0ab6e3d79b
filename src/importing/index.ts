export { caseFuel } from "./case-fuel.ts";
export type { Draft } from "./draft.ts";
export { parseExactJson } from "./exact-json.ts";
export { FORMATS } from "./formats.ts";
export type { Format } from "./formats.ts";
export { ImportError } from "./import-error.ts";
export { importSet } from "./import-set.ts";
export type { Imported } from "./import-set.ts";
export { recordAssertions } from "./recording/record-assertions.ts";
