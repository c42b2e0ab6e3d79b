export type { Answer } from "./answer.ts";
export { comparePlaces, type Place, placeOf } from "./place.ts";
export { AnswersError } from "./answers-error.ts";
export { extractCode } from "./extract-code.ts";
export { type Extraction, type FoundCode, HOW_INFO, HOWS, type Wanted } from "./extraction.ts";
export { taskFinder } from "./find-task.ts";
export { readAnswers } from "./read-answers.ts";
export { guessLanguage } from "./language-of.ts";
export { claimText } from "./reply-text.ts";
