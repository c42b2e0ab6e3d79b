import { answer, type Script } from "./script.ts";

/** What is replied where the prompt holds a text. */
export interface AnswerRule {
  readonly when: string;
  /** One of them, by the request's key: the same request gets the same reply however often and whenever it is asked. */
  readonly texts: readonly string[];
}

/** A script that replies by rules, the first that fits; `ok` where none does. */
export function answersFrom(rules: readonly AnswerRule[]): Script {
  return ({ prompt, key }) => {
    const texts = rules.find(({ when }) => prompt.includes(when))?.texts ?? [];
    return answer(texts[Number.parseInt(key.slice(0, 8), 16) % texts.length] ?? "ok");
  };
}
