import { expect, test } from "vitest";
import { ModelError } from "../../../src/models/index.ts";
import { nearestModels, withNearestNames } from "../../../src/models/nearest-models.ts";
import { errorOf, NEVER } from "./support.ts";

const unknown = (): Promise<never> =>
  Promise.reject(
    new ModelError("x: unknown model (404): there is none.", { kind: "unknown-model", status: 404 }),
  );

const listing = (names: string[]) => ({ listModels: () => Promise.resolve(names), signal: NEVER });

test.each([
  ["gtp-4o", ["gpt-4o", "gpt-4o-mini", "gemma-3"], ["gpt-4o"]],
  ["scout", ["llama-4-scout", "llama-4-maverick"], ["llama-4-scout"]],
  ["gpt-4o", ["gpt-4.1", "gpt-4", "gpt-5", "gpt-4o-mini"], ["gpt-4", "gpt-4.1", "gpt-5"]],
  ["zzz", ["gpt-4o"], []],
  ["gpt", [], []],
])("the names nearest to %s in %j are %j", (name, known, nearest) => {
  expect(nearestModels(name, known)).toEqual(nearest);
});

test("the error of an unknown model ends with the names that were probably meant, and keeps its facts", async () => {
  const error = await errorOf(withNearestNames("gtp-4o", listing(["gpt-4o", "gtp-4"]), unknown));
  expect(error.message).toBe('x: unknown model (404): there is none; did you mean "gpt-4o" or "gtp-4"?');
  expect(error).toMatchObject({ kind: "unknown-model", status: 404 });
});

test.each([
  ["none is near", listing(["zzz"])],
  ["the name itself is listed", listing(["gtp-4o"])],
  ["the list cannot be had", { listModels: () => Promise.reject(new Error("no list")), signal: NEVER }],
])("the error of an unknown model stays as it is where %s", async (_why, catalogue) => {
  const error = await errorOf(withNearestNames("gtp-4o", catalogue, unknown));
  expect(error.message).toBe("x: unknown model (404): there is none.");
});

test("for another error no list is asked for", async () => {
  const limited = () => Promise.reject(new ModelError("x: rate limit", { kind: "rate-limit" }));
  let asked = 0;
  const catalogue = { listModels: () => Promise.resolve([String((asked += 1))]), signal: NEVER };
  expect((await errorOf(withNearestNames("gtp-4o", catalogue, limited))).kind).toBe("rate-limit");
  expect(asked).toBe(0);
});
