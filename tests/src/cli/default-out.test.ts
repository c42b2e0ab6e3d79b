import { expect, test } from "vitest";
import { defaultOut } from "../../../src/cli/default-out.ts";

test.each([
  ["openai/gpt-4o", "runs/openai-gpt-4o"],
  ["google/gemini-2.0-flash", "runs/google-gemini-2.0-flash"],
  ["compatible/ollama/gemma", "runs/compatible-ollama-gemma"],
])("a run of %s lies in %s", (model, folder) => {
  expect(defaultOut([model])).toBe(folder);
});

test("no two lists of models share a folder, and their order is no matter", () => {
  const models = [
    ...["openai/a/b", "openai/a-b", "openai/a:b", "openai/a//b", "groq/a-b"],
    ...["compatible/a/b", "compatible/a-b/c", "compatible/a/b-c", "compatible/a/b/c"],
    ...["x", "y"].map((end) => `openai/${"a".repeat(50)}${end}`),
  ];
  const lists = [...models.map((model) => [model]), ["openai/a", "groq/b"], ["openai/a", "groq/c"]];
  expect(new Set(lists.map(defaultOut)).size).toBe(lists.length);
  expect(defaultOut(["openai/a", "groq/b", "groq/c"])).toBe(defaultOut(["openai/a", "groq/c", "groq/b"]));
});
