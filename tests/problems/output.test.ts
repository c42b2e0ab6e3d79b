import { describe, expect, test } from "vitest";
import { differInOutput } from "#problems";

const EXACT = { kind: "exact" } as const;
const TOKENS = { kind: "tokens" } as const;
const FLOAT = { kind: "float", abs: 0.01, rel: 0 } as const;

describe("what a program prints is", () => {
  test("held line by line, white space at the ends of lines and of the whole aside", () => {
    expect(differInOutput(EXACT, "1 2 \n3\n\n", "1 2\n3")).toBeNull();
    expect(differInOutput(EXACT, "", "\n")).toBeNull();
    expect(differInOutput(EXACT, "1  2\n", "1 2\n")).toEqual({ line: 1, note: 'got "1  2", expected "1 2"' });
    expect(differInOutput(EXACT, "1\n", "1\n2\n")).toEqual({ line: 2, note: 'lacks "2"' });
    expect(differInOutput(EXACT, "1\n2\n3\n", "1\n2\n")).toEqual({ line: 3, note: '"3" is too much' });
    expect(differInOutput(EXACT, "\n1", "1")).toEqual({ line: 1, note: 'got "", expected "1"' });
  });

  test("held word by word by a checker of tokens", () => {
    expect(differInOutput(TOKENS, "1\n2   3", "1 2\n3\n")).toBeNull();
    expect(differInOutput(TOKENS, "1\n4", "1 2")).toEqual({ line: 2, note: 'got "4", expected "2"' });
    expect(differInOutput(TOKENS, "Yes", "yes")).not.toBeNull();
  });

  test("held word by word, numbers within the tolerance, by a checker of floats", () => {
    expect(differInOutput(FLOAT, "x 0.333 1e0", "x 0.3333 1")).toBeNull();
    expect(differInOutput(FLOAT, "0.4", "0.3333")).toEqual({ line: 1, note: 'got "0.4", expected "0.3333"' });
    expect(differInOutput(FLOAT, "nan", "1")).not.toBeNull();
    expect(differInOutput(FLOAT, "0x1", "1")).not.toBeNull();
    expect(differInOutput(FLOAT, "nan", "nan")).toBeNull();
  });
});
