import { expect, test } from "vitest";
import { ProblemError } from "../../../problems/problem-error.ts";
import { parseYamlFile } from "../../../problems/load/yaml-file.ts";

test("aliases that multiply without end are one clear error", () => {
  const levels = Array.from(
    { length: 12 },
    (_, at) => `l${at + 1}: &l${at + 1} [${Array(9).fill(`*l${at}`).join(", ")}]`,
  );
  const text = ["l0: &l0 [lol]", ...levels].join("\n");
  expect(() => parseYamlFile("problem.yaml", text)).toThrow(ProblemError);
  expect(() => parseYamlFile("problem.yaml", text)).toThrow(/^problem\.yaml:1: .*alias/i);
});
