import { normalize, sep } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { candidateFile } from "../../../src/scoreboard/candidate-file.ts";

const place = (model: string) => ({ model, problem: "median", sample: 3 });

test("a model's name becomes one folder that can be read back", () => {
  const file = candidateFile(place("groq/llama-4"), "typescript");
  expect(file).toBe("candidates/groq%2Fllama-4/median/3.ts");
});

test("no name leads out of the folder or to a folder above", () => {
  const name = fc.oneof(
    fc.constantFrom(".", "..", "../..", "a/..", "c:\\x", "", "..."),
    fc.string({ unit: "binary" }),
  );
  fc.assert(
    fc.property(name, (model) => {
      const file = candidateFile(place(model || "x"), "python");
      expect(file.split("/")).toHaveLength(4);
      expect(normalize(file).split(sep)).toHaveLength(4);
      expect(file).toMatch(/^candidates\/[\w%~.-]{1,120}\/median\/3\.py$/);
    }),
  );
});

test("different names have different folders", () => {
  const name = fc.string({ minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(name, name, (one, other) => {
      fc.pre(one !== other);
      expect(candidateFile(place(one), "python")).not.toBe(candidateFile(place(other), "python"));
    }),
  );
});
