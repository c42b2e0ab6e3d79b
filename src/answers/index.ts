export { type Answer, answerSchema } from "./answer.ts";
export { AnswersError } from "./answers-error.ts";
export { extractCode } from "./extract-code.ts";
export { type Extraction, type FoundCode, type How, HOW_INFO, HOWS, type Wanted } from "./extraction.ts";
export { readAnswers } from "./read-answers.ts";
export { claimText, proseOf } from "./reply-text.ts";
