import { expect, test } from "vitest";
import { encodeValue } from "#values";
import { caseFuel, recordAssertions } from "../../../src/importing/index.ts";
import { useImporting } from "./support.ts";

const importing = useImporting();

const SORT = "def f(xs, reverse=False):\n    return sorted(xs, reverse=reverse)\n";

async function tell(program: string, tests: string, entry = "f") {
  const told = await recordAssertions(importing.sandbox, { program, tests, entry });
  const cases = told.cases.map(({ args, expected }) => [encodeValue(args), encodeValue(expected)]);
  return { ...told, cases };
}

test("an equality becomes a case, in a check, by name, turned about, joined with and, with a star", async () => {
  const tests = `
def check(candidate):
    assert candidate([2, 1]) == [1, 2], "message"
    assert [] == candidate([])
    assert candidate([3]) == [3] and candidate(*[[5]]) == [5]
    for n in range(2):
        assert candidate([n, n, n, n]) == [n] * 4
    assert True
`;
  const told = await tell(SORT, tests);
  expect(told.untold).toEqual([]);
  expect(told.cases).toEqual([
    [[[]], []],
    [[[3]], [3]],
    [[[5]], [5]],
    [[[2, 1]], [1, 2]],
    [[[0, 0, 0, 0]], [0, 0, 0, 0]],
    [[[1, 1, 1, 1]], [1, 1, 1, 1]],
  ]);
});

test("arguments by name stand at their places, and an answer kept in a variable is told all the same", async () => {
  const told = await tell(SORT, "got = f([1, 2], reverse=True)\nassert got == [2, 1]\n");
  expect(told.cases).toEqual([
    [
      [[1, 2], true],
      [2, 1],
    ],
  ]);
  expect(told.parameters).toEqual(["xs", "reverse"]);
});

test("an argument that the function changes is told as it was", async () => {
  const told = await tell("def f(xs):\n    xs.sort()\n    return xs\n", "assert f([2, 1]) == [1, 2]");
  expect(told.cases).toEqual([[[[2, 1]], [1, 2]]]);
});

test.each([
  ["abs(f(2) - 1.0) < 1e-3", { kind: "float", abs: 1e-3, rel: 0 }],
  ["math.isclose(f(2), 1, rel_tol=0.01)", { kind: "float", abs: 0, rel: 0.01 }],
  ["set(f(3)) == {1}", { kind: "set" }],
  ["sorted(f(3)) == [1, 1]", { kind: "unordered" }],
  ["tuple(f(3)) == (1, 1)", { kind: "exact" }],
  ["f(2) is not None and f(2) == 1", "an assertion is no equality: f(2) is not None"],
  ["f(2) + 1 == 2", "an assertion computes with the answer: f(2) + 1 == 2"],
  ["f(f(2)) == 1", "an assertion holds several answers together: f(f(2)) == 1"],
  ["f(2)", "it is asked only whether the answer is true"],
  ["f(2) == 7", "the reference fails it"],
  ["f(4) == {}", { kind: "exact" }],
  ["f(5) == {}", "a value of type Own has no notation"],
  ["f(object()) == 1", "a value of type object has no notation"],
])("assert %s is told as %j", async (assertion, wanted) => {
  const program = `
import collections, math
class Own(dict): pass
def f(n):
    return {4: collections.OrderedDict(), 5: Own(), 3: [1, 1]}.get(n, 1)
`;
  const { compare, untold } = await tell(program, `assert ${assertion}`);
  const told = typeof wanted === "string" ? untold : [compare, ...untold];
  expect(told).toEqual([wanted]);
});

test("what the reference spends is told, so that a case gives enough where it is slow", async () => {
  const program = "def f(n):\n    return sum(1 for _ in range(n))\n";
  const [little, much] = await Promise.all(
    [10, 100_000].map(async (n) => (await tell(program, `assert f(1) == 1\nassert f(${n}) == ${n}`)).cost),
  );
  expect(much).toBeGreaterThan((little ?? 0) * 1000);
  expect([1, 4_000_000_000].map(caseFuel)).toEqual([10_000_000_000, 16_000_000_000]);
});

test("what does not end, or ends in an error, is told and thrown away", async () => {
  const { untold } = await tell("def f(n):\n    return n\n", "assert f(1 / 0) == 1");
  expect(untold).toEqual(["the tests end in ZeroDivisionError: division by zero"]);
  const broken = await tell("def f(n)\n", "assert f(1) == 1");
  expect(broken.untold[0]).toContain("SyntaxError");
});
