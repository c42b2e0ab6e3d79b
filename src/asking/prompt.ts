import { entryPointOf } from "#graders";
import { type Problem, stubOf } from "#problems";
import { describeOffer, type Language } from "#sandbox";
import type { Message } from "../models/index.ts";
import { DEFAULT_TEMPLATE, fillTemplate, PROGRAM_TEMPLATE } from "./template.ts";

/** Of a problem, all that a model may see: no tests but the examples in the statement, and no solutions. */
export type Shown = Pick<Problem, "statement" | "signature" | "complexity">;

const LANGUAGE_NAMES = {
  python: "Python",
  javascript: "JavaScript",
  typescript: "TypeScript",
} as const satisfies Record<Language, string>;

/** What a model is asked, as the first turn of a conversation. */
export function buildPrompt(problem: Shown, language: Language, template = DEFAULT_TEMPLATE): Message[] {
  const isProgram = problem.signature.mode === "stdio";
  const asked = isProgram && template === DEFAULT_TEMPLATE ? PROGRAM_TEMPLATE : template;
  return [{ role: "user", content: fillTemplate(asked, partsOf(problem, language)) }];
}

function partsOf(
  { statement, signature, complexity }: Shown,
  language: Language,
): Parameters<typeof fillTemplate>[1] {
  return {
    statement: statement.trim(),
    stub: `\`\`\`${language}\n${stubOf(signature, language)}\`\`\``,
    language: LANGUAGE_NAMES[language],
    entry: signature.name[language],
    offer: describeOffer(language, entryPointOf(signature, language).kind),
    complexity: askForComplexity(complexity),
  };
}

// The two lines are what the reader of claims takes for a claim about the whole solution.
function askForComplexity({ parameters, per }: Problem["complexity"]): string {
  if (parameters.length === 0) return "";
  const time =
    per === "call"
      ? "the time that it takes in the worst case"
      : "the time that one operation takes, averaged over the worst sequence of them";
  return `After the code, state in terms of ${joinNames(parameters)} ${time}, and the space that it takes in all, its result and the call stack included, on two lines like these:

Time complexity: O(...)
Space complexity: O(...)`;
}

function joinNames(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} and ${quoted.at(-1)}`;
}
