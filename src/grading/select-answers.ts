import { suggestName } from "#problems";
import type { Language } from "#sandbox";
import { AnswersError, type Answer } from "../answers/index.ts";
import { namePattern, type Patterns } from "./name-pattern.ts";

/** Which answers to grade; what is absent lets everything through. */
export interface Selection {
  readonly problem?: Patterns;
  readonly model?: Patterns;
  readonly language?: readonly Language[] | undefined;
  readonly sample?: number | undefined;
}

/** The answers that were asked for. Throws an `AnswersError` when that is none. */
export function selectAnswers(answers: readonly Answer[], selection: Selection): Answer[] {
  const { sample, language } = selection;
  const problem = namePattern(selection.problem);
  const model = namePattern(selection.model);
  const selected = answers.filter(
    (answer) =>
      problem(answer.problem) &&
      model(answer.model) &&
      (sample === undefined || sample === answer.sample) &&
      (language === undefined || (answer.language !== undefined && language.includes(answer.language))),
  );
  if (selected.length > 0) return selected;
  if (answers.length === 0) throw new AnswersError("there is no answer to grade; the file is empty");
  refuseUnknown("model", selection.model, answers);
  refuseUnknown("problem", selection.problem, answers);
  throw new AnswersError(
    `none of the ${answers.length} answers fits --problem, --model, --language and --sample; loosen them`,
  );
}

function refuseUnknown(what: "model" | "problem", patterns: Patterns, answers: readonly Answer[]): void {
  const known = [...new Set(answers.map((answer) => answer[what]))].toSorted();
  const pattern = [patterns ?? []].flat().find((one) => !known.some(namePattern(one)));
  if (pattern === undefined) return;
  throw new AnswersError(
    `no answer fits --${what} ${JSON.stringify(pattern)}; ${suggestName(pattern, known)}`,
  );
}
