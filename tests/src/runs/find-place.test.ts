import fc from "fast-check";
import { expect, test } from "vitest";
import type { Place } from "../../../src/answers/index.ts";
import { findPlace } from "../../../src/runs/find-place.ts";
import { resolveName } from "../../../src/runs/resolve-name.ts";

const MODELS = ["openai/gpt-4o", "openai/gpt-4o-mini", "groq/llama", "compatible/ollama/llama"];

test.each([
  ["gpt-4o", "openai/gpt-4o"],
  ["GPT-4o-mini", "openai/gpt-4o-mini"],
  ["ollama/llama", "compatible/ollama/llama"],
  ["groq/llama", "groq/llama"],
])("%s means %s", (name, whole) => {
  expect(resolveName("model", name, MODELS)).toBe(whole);
});

test.each([
  ["llama", 'model "llama" may be groq/llama or compatible/ollama/llama; write it whole'],
  ["gpt4o", 'no model "gpt4o" in this run; did you mean "openai/gpt-4o"?'],
  ["4o-mini", 'no model "4o-mini" in this run; did you mean "openai/gpt-4o-mini"?'],
  ["openai/gpt4o", 'no model "openai/gpt4o" in this run; did you mean "openai/gpt-4o"?'],
  ["claude", `no model "claude" in this run; known: ${MODELS.join(", ")}`],
])("%s is refused", (name, said) => {
  expect(() => resolveName("model", name, MODELS)).toThrow(said);
});

test("a name that is known means itself, whatever others are", () => {
  const names = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 });
  fc.assert(
    fc.property(names, (known) => {
      for (const name of known) expect(resolveName("model", name, known)).toBe(name);
    }),
  );
});

const at = (sample: number, language?: Place["language"], attempt = 1): Place => ({
  ...{ model: "openai/gpt-4o", problem: "two-sum", sample, language, attempt },
});

const PLACES = [at(1, "python"), at(0, "python", 2), at(0, "python"), at(0, "javascript"), at(7, "python")];

test("what is left out is chosen: the first sample, language and attempt", () => {
  const wanted = { model: "gpt-4o", problem: "two-sum" };
  expect(findPlace(PLACES, wanted)).toEqual({
    place: at(0, "javascript"),
    others: [at(0, "python"), at(0, "python", 2), at(1, "python"), at(7, "python")],
  });
  expect(findPlace(PLACES, { ...wanted, language: "python" }).place).toEqual(at(0, "python"));
  expect(findPlace(PLACES, { ...wanted, attempt: 2, language: "python" }).place).toEqual(at(0, "python", 2));
  expect(findPlace(PLACES, { ...wanted, attempt: 2 }).place).toEqual(at(0, "python", 2));
  expect(findPlace(PLACES, { ...wanted, sample: 7 }).place).toEqual(at(7, "python"));
});

test.each([
  [{ problem: "two-summ" }, 'no problem "two-summ" in this run; did you mean "two-sum"?'],
  [{ sample: 3 }, "no sample 3 to this problem in this run; known: 0, 1, 7"],
  [
    { sample: 0, language: "typescript" },
    "no answer in typescript to this problem in this run; known: javascript, python",
  ],
  [{ sample: 1, attempt: 2 }, "no attempt 2 to this problem in this run; known: 1"],
] as const)("what is not there is refused with what is: %j", (wanted, said) => {
  expect(() => findPlace(PLACES, { model: "gpt-4o", problem: "two-sum", ...wanted })).toThrow(said);
});

test("a run that has nothing yet says so", () => {
  expect(() => findPlace([], { model: "m", problem: "p" })).toThrow("there is no answer in this run yet");
});
