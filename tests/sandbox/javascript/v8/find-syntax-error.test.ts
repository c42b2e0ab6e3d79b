import { expect, test } from "vitest";
import { callOnce, makeEngine } from "../support.ts";

const engine = makeEngine();
const END = "Unexpected end of input";

test.each([
  ["a function that is not closed", "function solve(a) {\n  return a;\n\n", END, 2],
  ["a block that is not closed", "function solve(a) {\n  if (a) {\n    return a;\n}\n", END, 4],
  ["arguments that are not closed", "function solve(a) {\n  return f(a,\n", END, 2],
  ["an argument list", "function solve(a) {\n  return f(a;\n}\n", "missing ) after argument list", 2],
  ["a text that is not closed", "function solve(a) {\n  return 'a;\n}\n", "Invalid or unexpected token", 2],
  ["a brace too many", "function solve(a) {\n  return a;\n}}\n", "Unexpected token '}'", 3],
  ["what would close our own function", "function solve(a) {\n}\n})\nf(", "Unexpected token '}'", 3],
  [
    "a name of CommonJS",
    "function solve() {}\nconst module = 1;",
    "Identifier 'module' has already been declared",
    2,
  ],
  [
    "what follows a return at the top",
    "function solve() {}\nif (solve) return;\nf(;",
    "Unexpected token ';'",
    3,
  ],
  ["a function not closed after a return at the top", "return;\nfunction solve() {\n", END, 2],
  ["an exported function that is not closed", "export function solve(a) {\n  return a;\n", END, 2],
  [
    "a module",
    "import fs from 'fs';\nexport default function solve() {\n  const x = ;\n}",
    "Unexpected token ';'",
    3,
  ],
])("%s is told in the words and at the line of the source itself", async (_, source, message, line) => {
  expect(await callOnce(engine, source)).toEqual({
    kind: "bad-source",
    error: { type: "SyntaxError", message, line },
  });
});
