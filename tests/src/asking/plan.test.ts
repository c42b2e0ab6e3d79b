import { expect, test } from "vitest";
import { planUnits, requestOf } from "../../../src/asking/plan.ts";
import { planModels } from "../../../src/asking/plan-models.ts";
import { fakeProblem } from "../../graders/support/fake-problem.ts";

const MODELS = ["openai/a", "groq/b"];

test("sample by sample and the models in turns, each unit is planned once", () => {
  const problems = ["p", "q"].map((id) => ({ ...fakeProblem(), id }));
  const plan = { models: planModels(MODELS), problems, languages: ["python", "javascript"] as const };
  const units = planUnits({ ...plan, samples: 2, attempts: 2 });
  expect(units).toHaveLength(16);
  expect(new Set(units.map((unit) => JSON.stringify(unit))).size).toBe(16);
  expect(units.slice(0, 3).map(({ model, problem, language }) => [model, problem, language])).toEqual([
    ["openai/a", "p", "python"],
    ["groq/b", "p", "python"],
    ["openai/a", "p", "javascript"],
  ]);
  expect(units.slice(0, 8).every(({ sample, attempt }) => sample === 0 && attempt === 1)).toBe(true);
});

test("samples differ in the seed where there is one, and in nothing where there is none", () => {
  const [seeded, plain] = planModels([{ name: "openai/a", settings: { seed: 7, temperature: 1 } }, "groq/b"]);
  if (seeded === undefined || plain === undefined) throw new Error("there are two");
  expect(requestOf(seeded, { sample: 2 }, []).settings).toEqual({ seed: 9, temperature: 1 });
  expect(requestOf(plain, { sample: 2 }, []).settings).toEqual({});
  expect(requestOf(plain, { sample: 2 }, []).model).toBe("b");
});

test("a model that is named twice is asked once, as it was named last", () => {
  const models = planModels(["openai/a", "groq/b", { name: "openai/a", settings: { topP: 0.5 } }]);
  expect(models.map(({ name, settings }) => [name, settings])).toEqual([
    ["openai/a", { topP: 0.5 }],
    ["groq/b", {}],
  ]);
});

test("a name that cannot be read is told", () => {
  expect(() => planModels(["gpt-4o"])).toThrow('model "gpt-4o"');
});
