import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryOf, toValue, type Checker, type Type } from "#problems";
import type { Value } from "#values";
import { compare } from "../../../graders/compare/compare.ts";
import {
  counterProblem,
  fakeCase,
  FLOAT,
  INT,
  listOf,
  problemReturning,
  STRING,
} from "../support/fake-problem.ts";

function hold(type: Type, got: Value, expected: Value, checker: Checker = { kind: "exact" }) {
  return compare(problemReturning(type, { checker }), [], got, expected);
}

describe("an exact comparison", () => {
  test("a returned NaN equals an expected NaN", () => {
    expect(hold(FLOAT, NaN, NaN)).toBeNull();
  });

  test("-0 equals 0", () => {
    expect(hold(FLOAT, -0, 0)).toBeNull();
  });

  test("a whole float is taken where an int is declared, and an int where a float is", () => {
    expect(hold(INT, 3.0, 3n)).toBeNull();
    expect(hold(FLOAT, 3n, 3.0)).toBeNull();
  });

  test("True is not 1", () => {
    expect(hold(INT, true, 1n)).toEqual({ path: "$", note: "expected int, got bool" });
  });

  test("big integers are compared to the last digit", () => {
    const big = 2n ** 64n;
    expect(hold(INT, big, big)).toBeNull();
    expect(hold(INT, big + 1n, big)?.note).toContain("18446744073709551617");
  });

  test("a tuple stands for a list, a set does not", () => {
    expect(hold(listOf(INT), { kind: "tuple", items: [1n] }, [1n])).toBeNull();
    expect(hold(listOf(INT), { kind: "set", items: [1n] }, [1n])?.note).toBe("expected list, got set");
  });

  test("the path leads to the first item that differs", () => {
    const difference = hold(listOf(listOf(INT)), [[1n], [2n, 3n], [5n]], [[1n], [2n, 3n], [4n]]);
    expect(difference).toEqual({ path: "$[2][0]", note: "got 5, expected 4 (int)" });
  });

  test("numbers are told as people write them", () => {
    expect(hold(listOf(FLOAT), [2, NaN], [2, Infinity])?.note).toBe("got nan, expected inf (float)");
    expect(hold(FLOAT, 2, 3)?.note).toBe("got 2.0, expected 3.0 (float)");
    expect(hold(INT, -(2n ** 60n), 0n)?.note).toBe("got -1152921504606846976, expected 0 (int)");
  });

  test("a note is cut short", () => {
    expect(hold(STRING, "a".repeat(1000), "b")?.note.length).toBeLessThan(150);
  });

  test("a list that is too short says so once its items agree", () => {
    expect(hold(listOf(INT), [1n], [1n, 2n])).toEqual({ path: "$", note: "got 1 items, expected 2" });
  });

  test("the order inside a set and a map does not count", () => {
    const set: Type = { kind: "set", item: INT, minLength: 0, maxLength: 9 };
    const map: Type = { kind: "map", key: STRING, value: INT, minLength: 0, maxLength: 9 };
    expect(hold(set, { kind: "set", items: [1n, 2n] }, { kind: "set", items: [2n, 1n] })).toBeNull();
    const [a, b] = [
      ["a", 1n],
      ["b", 2n],
    ] as [[Value, Value], [Value, Value]];
    expect(hold(map, { kind: "map", entries: [a, b] }, { kind: "map", entries: [b, a] })).toBeNull();
    expect(hold(map, { kind: "map", entries: [a] }, { kind: "map", entries: [b] })?.note).toBe(
      'lacks the key "b"',
    );
  });

  test("an expected answer of another type is our fault", () => {
    expect(() => hold(INT, 1n, "one")).toThrow("an expected answer is not of the declared type");
  });
});

describe("a float comparison", () => {
  const checker: Checker = { kind: "float", abs: 1e-9, rel: 1e-6 };

  test("takes what is within the tolerance, also inside lists and sets", () => {
    expect(hold(listOf(FLOAT), [1000.0001], [1000], checker)).toBeNull();
    const set: Type = { kind: "set", item: FLOAT, minLength: 0, maxLength: 9 };
    expect(
      hold(set, { kind: "set", items: [2, 1.0000001] }, { kind: "set", items: [1, 2] }, checker),
    ).toBeNull();
    expect(hold(set, { kind: "set", items: [2] }, { kind: "set", items: [1, 2] }, checker)).not.toBeNull();
  });

  test("never takes an infinity for a number, nor a number for an infinity", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom(Infinity, -Infinity),
        (n, inf) => {
          expect(hold(FLOAT, n, inf, checker)).not.toBeNull();
          expect(hold(FLOAT, inf, n, checker)).not.toBeNull();
          expect(hold(FLOAT, inf, inf, checker)).toBeNull();
        },
      ),
    );
  });
});

describe("an unordered comparison", () => {
  const pairs = listOf(listOf(INT));

  test("is blind to any permutation, and counts how often an item comes", () => {
    const shuffled = fc
      .array(fc.array(fc.bigInt(-3n, 3n), { maxLength: 3 }), { minLength: 1, maxLength: 8 })
      .chain((items) =>
        fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
      );
    fc.assert(
      fc.property(shuffled, ([items, other]) => {
        const checker: Checker = { kind: "unordered", deep: false };
        expect(hold(pairs, other, items, checker)).toBeNull();
        expect(hold(pairs, [...other, other[0] as bigint[]], items, checker)).not.toBeNull();
        expect(hold(pairs, other.slice(1), items, checker)).not.toBeNull();
      }),
    );
  });

  test("looks into the inner lists when it is deep", () => {
    expect(hold(pairs, [[2n, 1n]], [[1n, 2n]], { kind: "unordered", deep: true })).toBeNull();
    expect(hold(pairs, [[2n, 1n]], [[1n, 2n]], { kind: "unordered", deep: false })).toEqual({
      path: "$[0]",
      note: "[2,1] is not expected, or not this often",
    });
  });
});

describe("a custom comparison", () => {
  const custom = (check: (result: number, expected: number) => string | null) =>
    problemReturning(INT, { checker: { kind: "custom" }, judge: { check } });

  test("is the author's word", () => {
    const even = custom((result) => (result % 2 === 0 ? null : `${result} is odd`));
    expect(compare(even, [], 4n, 2n)).toBeNull();
    expect(compare(even, [], 3n, 2n)).toEqual({ path: "$", note: "3 is odd" });
  });

  test("that throws is our fault", () => {
    const broken = custom(() => {
      throw new Error("oops");
    });
    expect(() => compare(broken, [], 4n, 2n)).toThrow(
      "problem largest: check in judge.ts threw: Error: oops",
    );
  });
});

describe("the results of a class", () => {
  const { args } = fakeCase("", [
    [],
    [
      ["add", [2]],
      ["total", []],
    ],
  ]);

  test("are compared call by call; a method without a result gives null", () => {
    expect(compare(counterProblem(), args, [null, 2n], [null, 2n])).toBeNull();
    expect(compare(counterProblem(), args, [1n, 2n], [null, 2n])?.path).toBe("$[0]");
    expect(compare(counterProblem(), args, [null, 3n], [null, 2n])).toEqual({
      path: "$[1]",
      note: "got 3, expected 2 (int)",
    });
  });

  test("are a list with one result for each call", () => {
    expect(compare(counterProblem(), args, [null], [null, 2n])).not.toBeNull();
  });
});

const anyType = fc.letrec<{ type: Type }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom<Type>(INT, FLOAT, STRING, { kind: "bool" }),
    tie("type").map((item): Type => listOf(item)),
    tie("type").map((item): Type => ({ kind: "optional", item })),
    tie("type").map((item): Type => ({ kind: "set", item, minLength: 0, maxLength: 5 })),
    fc.array(tie("type"), { minLength: 1, maxLength: 3 }).map((items): Type => ({ kind: "tuple", items })),
    tie("type").map((value): Type => ({ kind: "map", key: STRING, value, minLength: 0, maxLength: 5 })),
  ),
})).type;
const anyChecker = fc.constantFrom<Checker>(
  { kind: "exact" },
  { kind: "float", abs: 1e-9, rel: 1e-9 },
  { kind: "unordered", deep: false },
  { kind: "unordered", deep: true },
);

test("every value agrees with itself, under every checker", () => {
  const typed = anyType.chain((type) => fc.tuple(fc.constant(type), arbitraryOf(type)));
  fc.assert(
    fc.property(typed, anyChecker, ([type, natural], checker) => {
      const value = toValue(type, natural);
      expect(hold(type, value, value, checker)).toBeNull();
    }),
  );
});

test("an exact or unordered comparison says the same with its sides exchanged", () => {
  const twice = anyType.chain((type) => fc.tuple(fc.constant(type), arbitraryOf(type), arbitraryOf(type)));
  fc.assert(
    fc.property(twice, anyChecker, ([type, one, other], checker) => {
      fc.pre(checker.kind !== "float");
      const [left, right] = [toValue(type, one), toValue(type, other)];
      expect(hold(type, left, right, checker) === null).toBe(hold(type, right, left, checker) === null);
    }),
  );
});
