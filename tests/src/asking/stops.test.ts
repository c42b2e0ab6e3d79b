import fc from "fast-check";
import { expect, test } from "vitest";
import { planModels } from "../../../src/asking/plan-models.ts";
import { BUDGET_SPENT, makeStops } from "../../../src/asking/stops.ts";
import { MODEL_ERRORS, ModelError, type ModelErrorKind } from "../../../src/models/model-error.ts";

const MODELS = planModels(["openai/a", "openai/b", "groq/a", "compatible/one/a", "compatible/two/a"]);
const KINDS = Object.keys(MODEL_ERRORS) as ModelErrorKind[];
const error = (kind: ModelErrorKind, retryAfterMillis: number | null = null) =>
  new ModelError("why", { kind, retryAfterMillis });

test("an error never stops another provider's model, and only some stop the provider's others, each of which is named", () => {
  fc.assert(
    fc.property(fc.constantFrom(...MODELS), fc.constantFrom(...KINDS), (model, kind) => {
      const stops = makeStops(MODELS);
      const { ends } = MODEL_ERRORS[kind];
      const siblings = MODELS.filter(({ parts }) => parts.provider === model.parts.provider);
      const ended = { request: [], model: [model], provider: siblings }[ends];
      expect(stops.after(model, error(kind))).toEqual(ended.map(({ name }) => name));
      for (const other of MODELS) {
        const same = other === model;
        const stopped =
          ends === "provider" ? other.parts.provider === model.parts.provider : same && ends === "model";
        expect(stops.of(other)).toEqual(stopped ? { error: kind, message: "why" } : null);
      }
    }),
  );
});

test("a model that is stopped twice is told of once, and the first reason stays", () => {
  const [model] = MODELS;
  if (model === undefined) throw new Error("there are models");
  const stops = makeStops(MODELS);
  expect(stops.model(model, BUDGET_SPENT)).toBe(true);
  expect(stops.after(model, error("quota"))).toEqual([]);
  expect(stops.after(model, error("bad-key"))).not.toContain(model.name);
  expect(stops.of(model)).toBe(BUDGET_SPENT);
});

test("a wait of hours that is asked for ends the model in this run, as a daily quota does", () => {
  const [model, other] = MODELS;
  if (model === undefined || other === undefined) throw new Error("there are models");
  const stops = makeStops(MODELS);
  expect(stops.after(model, error("rate-limit", 60_000))).toEqual([]);
  expect(stops.after(model, error("rate-limit", 7_200_000))).toEqual([model.name]);
  expect([stops.of(model)?.error, stops.of(other)]).toEqual(["rate-limit", null]);
});
