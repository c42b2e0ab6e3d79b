import { suggestName } from "#problems";
import { AnswersError, type Answer } from "../answers/index.ts";

/** Which answers to grade; what is absent lets everything through. */
export interface Selection {
  /** A pattern for the problem's id: `*` stands for any characters, `?` for one. */
  readonly problem?: string | undefined;
  readonly model?: string | undefined;
  readonly sample?: number | undefined;
}

/** The answers that were asked for. Throws an `AnswersError` when that is none. */
export function selectAnswers(answers: readonly Answer[], selection: Selection): Answer[] {
  const { sample } = selection;
  const problem = matcher(selection.problem);
  const model = matcher(selection.model);
  const selected = answers.filter(
    (answer) =>
      problem(answer.problem) && model(answer.model) && (sample === undefined || sample === answer.sample),
  );
  if (selected.length > 0) return selected;
  if (answers.length === 0) throw new AnswersError("there is no answer to grade; the file is empty");
  refuseUnknown("model", selection.model, answers);
  refuseUnknown("problem", selection.problem, answers);
  throw new AnswersError(
    `none of the ${answers.length} answers fits --problem, --model and --sample; loosen them`,
  );
}

function refuseUnknown(
  what: "model" | "problem",
  pattern: string | undefined,
  answers: readonly Answer[],
): void {
  const known = [...new Set(answers.map((answer) => answer[what]))].toSorted();
  if (pattern === undefined || known.some(matcher(pattern))) return;
  throw new AnswersError(
    `no answer fits --${what} ${JSON.stringify(pattern)}; ${suggestName(pattern, known)}`,
  );
}

// Not a path's glob: a star in `groq/*` or `*llama*` crosses the slash in a model's name.
function matcher(pattern: string | undefined): (name: string) => boolean {
  if (pattern === undefined) return () => true;
  const parts = pattern
    .split(/([*?])/)
    .map((part) => (part === "*" ? ".*" : part === "?" ? "." : RegExp.escape(part)));
  const shape = new RegExp(`^${parts.join("")}$`, "su");
  return (name) => shape.test(name);
}
