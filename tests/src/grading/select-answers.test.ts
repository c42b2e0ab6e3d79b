import { expect, test } from "vitest";
import type { Answer } from "../../../src/answers/index.ts";
import { selectAnswers } from "../../../src/grading/select-answers.ts";

const ANSWERS: Answer[] = [
  { model: "groq/llama-4", problem: "median", sample: 0, response: "" },
  { model: "openai/gpt-4o", problem: "median", sample: 1, response: "" },
  { model: "openai/gpt-4o", problem: "lru-cache", sample: 0, response: "" },
];

const select = (selection: Parameters<typeof selectAnswers>[1]) =>
  selectAnswers(ANSWERS, selection).map((answer) => ANSWERS.indexOf(answer));

test("a star stands for any characters, slashes too; a question mark for one", () => {
  expect(select({ model: "*llama*" })).toEqual([0]);
  expect(select({ model: "openai/*" })).toEqual([1, 2]);
  expect(select({ problem: "m?dian" })).toEqual([0, 1]);
  expect(select({ model: "openai/gpt-4o", sample: 0 })).toEqual([2]);
  expect(select({})).toEqual([0, 1, 2]);
});

test("other characters mean themselves", () => {
  expect(() => select({ problem: "m.dian" })).toThrow('no answer fits --problem "m.dian"');
  expect(() => select({ problem: "med" })).toThrow('no answer fits --problem "med"');
});

test("a pattern that nothing fits is answered with what there is", () => {
  expect(() => select({ model: "nobody" })).toThrow(
    /^no answer fits --model "nobody"; known: .*, openai\/gpt-4o$/,
  );
  expect(() => select({ sample: 99 })).toThrow(
    "none of the 3 answers fits --problem, --model, --language and --sample",
  );
});

test("an empty file is told as such", () => {
  expect(() => selectAnswers([], {})).toThrow("the file is empty");
});
