import { expect, test } from "vitest";
import { offerLines } from "../../../src/report/offer-lines.ts";
import type { Result } from "../../../src/scoreboard/result-schema.ts";

const ended = (language: "python" | "javascript", type: string, message: string) =>
  ({
    verdict: { kind: "runtime-error", error: { type, message, line: 1 }, counterexample: null },
    extraction: { language },
  }) as unknown as Result;

test("a program that imports a package is told what there is", () => {
  const lines = offerLines(ended("python", "ModuleNotFoundError", "No module named 'numpy'"));
  expect(lines.join(" ")).toContain("Python 3.14");
  expect(lines.join(" ")).toContain("packages such as numpy");
});

test.each(["require", "process", "fetch", "Intl", "Buffer"])(
  "a program that asks for %s is told that it is not there",
  (name) => {
    const lines = offerLines(
      ended("javascript", "ReferenceError", `${name} is not defined: there is no such thing here`),
    );
    expect(lines.join(" ")).toContain("require and import");
  },
);

test("a program that imports a module in JavaScript is told what there is not", () => {
  const message = "Cannot find module 'fs': there is nothing to import here";
  expect(offerLines(ended("javascript", "Error", message)).join(" ")).toContain("require and import");
  expect(offerLines(ended("javascript", "Error", "no module"))).toStrictEqual([]);
});

test("another error needs no such words", () => {
  expect(offerLines(ended("javascript", "ReferenceError", "total is not defined"))).toStrictEqual([]);
  expect(offerLines(ended("python", "KeyError", "0"))).toStrictEqual([]);
});
