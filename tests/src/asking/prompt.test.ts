import { beforeAll, expect, test } from "vitest";
import { loadProblems, type Problem } from "#problems";
import { LANGUAGES } from "#sandbox";
import { stringifyValue } from "#values";
import { parseClaims } from "../../../graders/claims/parse-claims.ts";
import { claimText, extractCode } from "../../../src/answers/index.ts";
import { buildPrompt } from "../../../src/asking/prompt.ts";
import { shippedProblems } from "../../../src/package-root.ts";

let problems: Problem[];
beforeAll(async () => {
  problems = await loadProblems(shippedProblems());
});

function textOf(...args: Parameters<typeof buildPrompt>): string {
  const [message, ...others] = buildPrompt(...args);
  expect(others).toEqual([]);
  expect(message?.role).toBe("user");
  return message?.content ?? "";
}

test("a prompt holds the statement, the signature in the language, and what the sandbox has", () => {
  for (const problem of problems)
    for (const language of LANGUAGES) {
      const text = textOf(problem, language);
      expect(text).toContain(problem.statement.trim());
      const stub = `\`\`\`${language}\n`;
      expect(text.includes(stub)).toBe(problem.signature.mode !== "stdio");
      expect(text).toContain(problem.signature.name[language]);
      expect(text).toContain("without network");
      expect(text).not.toMatch(/\{\{|undefined/);
    }
});

test("a prompt is made of nothing that a model must not see", () => {
  for (const problem of problems) {
    const { statement, signature, complexity } = problem;
    const rest = Object.keys(problem).filter(
      (key) => !["statement", "signature", "complexity"].includes(key),
    );
    const hidden = Object.fromEntries(
      rest.map((key) => [key, { get: () => expect.fail(`${key} was read`) }]),
    );
    const guarded = Object.defineProperties({ statement, signature, complexity }, hidden);
    for (const language of LANGUAGES) expect(textOf(guarded, language)).toBe(textOf(problem, language));
  }
});

test("no hidden test and no solution stands in a prompt", () => {
  for (const problem of problems)
    for (const language of LANGUAGES) {
      const text = textOf(problem, language);
      const inputs = problem.hidden
        .map(({ args }) => stringifyValue(args))
        // The largest number that the statement allows stands in it.
        .filter(({ length }) => length > 18);
      for (const input of inputs) expect(text).not.toContain(input.slice(1, -1));
      for (const { source } of problem.solutions) expect(text).not.toContain(source.trim());
    }
});

test("a reply in the form that is asked for is read: its code, and what it claims", () => {
  for (const problem of problems.filter(({ signature }) => signature.mode !== "stdio"))
    for (const language of LANGUAGES) {
      const { time, space } = problem.complexity;
      const asked = textOf(problem, language).split("\n").slice(-2).join("\n");
      expect(asked).toBe("Time complexity: O(...)\nSpace complexity: O(...)");
      const claims = asked.replace("O(...)", time).replace("O(...)", space);
      const [stub = ""] =
        /```[^]*?```/.exec(textOf(problem, language).split("## What to hand in")[1] ?? "") ?? [];
      const reply = `${stub}\n\n${claims}`;
      const found = parseClaims(claimText(reply));
      expect([found.time?.claimed, found.space?.claimed]).toEqual([time, space]);
      const { name: names, mode } = problem.signature;
      expect(extractCode(reply, { names, mode, language })).toMatchObject({ kind: "code", language });
    }
});

test("complexity is asked for in the problem's own sizes, for a class of one operation", () => {
  const told = (id: string) =>
    textOf(problems.find((problem) => problem.id === id) as Problem, "python").split("After the code, ")[1];
  expect(told("median-of-two-sorted-arrays")).toMatch(
    /^state in terms of `m` and `n` the time that it takes/,
  );
  expect(told("lru-cache")).toMatch(/^state in terms of `n` the time that one operation takes/);
});

test("a whole program is asked for without an entry point, and told of what it can read", async () => {
  const program = (await loadProblems("tests/fixtures/problems")).find(({ id }) => id === "column-sums");
  const text = textOf(program as Problem, "javascript");
  expect(text).toMatch(
    /Write a whole program in JavaScript that reads standard input[^]*with fs\.readFileSync\(0\), process\.stdin/,
  );
  expect(text).not.toMatch(/without[^.]*standard input/);
  expect(text).not.toContain("defines");
});
