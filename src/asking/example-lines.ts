import type { Got } from "#graders";
import { isRaised, type Answer, type Problem } from "#problems";
import type { Language } from "#sandbox";
import { decodeValue, isList, type Value } from "#values";
import { errorWords } from "../report/verdict-words.ts";
import type { ExampleFailure } from "./retry-failure.ts";
import { shorten } from "./shorten.ts";
import { showInLanguage } from "./show-in-language.ts";

const MOST_CHARACTERS = 2000;

/** A failed example in the language's own notation: the call, what it gave, what is right. */
export function exampleLines(
  { args, got, expected }: ExampleFailure,
  { signature, checker }: Pick<Problem, "signature" | "checker">,
  language: Language,
): string[] {
  const isOnly = ["exact", "float", "tokens"].includes(checker.kind);
  const right = isOnly ? "Expected" : "Right would be, for one";
  return [
    ...callLines(signature, args, language),
    ...(got === null ? [] : [`Got: ${gotWords(got, language)}`]),
    ...(expected === null ? [] : [`${right}: ${answerWords(oneOf(expected, checker), language)}`]),
  ];
}

/** Of several right answers the first. */
function oneOf(answer: Answer, { kind }: Problem["checker"]): Answer {
  return kind === "any-of" && !isRaised(answer) ? (itemsOf(answer)[0] ?? null) : answer;
}

function answerWords(answer: Answer, language: Language): string {
  if (!isRaised(answer)) return showShort(answer, language);
  return answer.error === null
    ? "an error"
    : `${answer.error[language]} is ${language === "python" ? "raised" : "thrown"}`;
}

function showShort(value: Value, language: Language): string {
  return shorten(showInLanguage(value, language), MOST_CHARACTERS);
}

function callLines(
  { mode, name }: Problem["signature"],
  args: readonly Value[],
  language: Language,
): string[] {
  const call = (called: string, given: Value) =>
    `${called}(${itemsOf(given)
      .map((value) => showInLanguage(value, language))
      .join(", ")})`;
  if (mode === "stdio") return shorten(`Input:\n${args[0] as string}`, MOST_CHARACTERS).split("\n");
  if (mode === "function") return [shorten(call(name[language], args), MOST_CHARACTERS)];
  const [constructorArgs = [], operations = []] = args;
  const steps = itemsOf(operations)
    .map(itemsOf)
    .map(([method, given = []]) => call(method as string, given));
  const made = `${language === "python" ? "" : "new "}${call(name[language], constructorArgs)}`;
  return shorten([made, ...steps].join("\n"), MOST_CHARACTERS).split("\n");
}

function itemsOf(value: Value): readonly Value[] {
  return isList(value) ? value : [];
}

function gotWords(got: Got, language: Language): string {
  switch (got.kind) {
    case "value":
      return showShort(decodeValue(got.value), language);
    case "too-long":
      return `a value of ${got.bytes} bytes`;
    case "raised":
      return shorten(errorWords(got.error), MOST_CHARACTERS);
    case "unreadable":
      return `something that is no plain value: ${shorten(got.reason, MOST_CHARACTERS)}`;
    case "stopped":
      return STOPPED[got.by];
  }
}

const STOPPED = {
  fuel: "nothing, it takes too long",
  memory: "nothing, it takes too much memory",
  output: "nothing, it prints too much",
} as const satisfies Record<Extract<Got, { kind: "stopped" }>["by"], string>;
