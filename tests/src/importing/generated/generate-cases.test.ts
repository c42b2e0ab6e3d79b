import { expect, test } from "vitest";
import { generateCases, inputsLike } from "../../../../src/importing/generated/generate-cases.ts";
import { linesOf, useImporting } from "../support.ts";

const importing = useImporting();
const OPTIONS = { seed: 1, count: 50 };

test("the same seed gives the same inputs, each once, and none that is there already", () => {
  const seen = [
    [[1n, 2n], 0n],
    [[4n], 0n],
    [[7n, 3n, 3n], 2n],
  ];
  const inputs = inputsLike(seen, OPTIONS);
  expect(inputs).toEqual(inputsLike(seen, OPTIONS));
  expect(inputs).not.toEqual(inputsLike(seen, { ...OPTIONS, seed: 2 }));
  expect(inputs.length).toBeGreaterThan(20);
  const texts = inputs.map(({ args }) => args.map(String).join(" of "));
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts).not.toContain("4 of 0");
});

test("inputs for which the reference has no answer, or one of another kind, are no tests", async () => {
  const source =
    "def at(items, place):\n    return items[place] if items[0] != 7 else [None, 0.5][place % 2]\n";
  const cases = [
    { args: [[1n, 2n], 1n], expected: 2n },
    { args: [[7n, 3n, 5n], 2n], expected: 5n },
    { args: [[4n], 0n], expected: 4n },
  ];
  const tested = { reference: { language: "python", source }, entry: "at", cases } as const;
  const made = await generateCases(importing.sandbox, tested, OPTIONS);
  expect(made.length).toBeGreaterThan(5);
  for (const { args, expected } of made) {
    const [items, place] = args as [bigint[], bigint];
    expect(expected).toBe(items[Number(place)]);
    expect(items[0]).not.toBe(7n);
  }
}, 60_000);

test("an imported problem has them among its tests where they are asked for", async () => {
  const file = await importing.file(
    "more.jsonl",
    JSON.stringify({
      ...{ task_id: "HumanEval/901", entry_point: "twice", prompt: "def twice(n):\n" },
      canonical_solution: "    return 2 * n\n",
      test: "def check(candidate):\n    assert candidate(1) == 2\n    assert candidate(90) == 180\n",
    }),
  );
  const drafts = await importing.read("humaneval", file);
  const { out, imported } = await importing.import(drafts, { generate: 10 });
  const lines = (await linesOf(out, "humaneval-901")) as { id: string; args: [number]; expected: number }[];
  const generated = lines.filter(({ id }) => id.startsWith("generated-"));
  expect(imported[0]?.tests).toBe(lines.length);
  expect(generated.length).toBeGreaterThan(5);
  expect(generated.every(({ args: [n], expected }) => expected === 2 * n && n >= 1 && n <= 90)).toBe(true);
}, 60_000);
