import type { Case, Method, Problem, Type } from "#problems";
import { decodeValue } from "#values";

export const INT: Type = { kind: "int", min: -1000, max: 1000 };
export const FLOAT: Type = { kind: "float", min: -1000, max: 1000 };
export const STRING: Type = { kind: "string", minLength: 0, maxLength: 20, alphabet: "abc" };

export function listOf(item: Type): Type {
  return { kind: "list", item, minLength: 0, maxLength: 50 };
}

/** A problem that asks for the largest item of a list of ints; each test changes what it is about. */
export function fakeProblem(changes: Partial<Problem> = {}): Problem {
  return {
    id: "largest",
    title: "The largest",
    version: 1,
    tags: [],
    difficulty: "easy",
    statement: "Return the largest item; 0 for none.",
    signature: {
      mode: "function",
      name: { python: "largest", javascript: "largest", typescript: "largest" },
      parameters: [{ name: "items", type: listOf(INT) }],
      returns: INT,
      methods: null,
    },
    checker: { kind: "exact" },
    complexity: {
      parameters: ["n"],
      time: "O(n)",
      space: "O(1)",
      per: "call",
      probe: { from: 16, to: 256, factor: 4 },
      stress: null,
    },
    examples: [fakeCase("one", [[3, 1, 2]], 3)],
    hidden: [fakeCase("empty", [[]], 0), fakeCase("long", [[7, 11, 5, 400, 9, 3, 8]], 400)],
    judge: { reference: (items: number[]) => Math.max(0, ...items) },
    solutions: [],
    hash: "",
    ...changes,
  };
}

/** A problem whose only point is the type of its result. */
export function problemReturning(returns: Type, changes: Partial<Problem> = {}): Problem {
  const { signature } = fakeProblem();
  return fakeProblem({ signature: { ...signature, parameters: [], returns }, ...changes });
}

/** A counter with `add(int)`, which returns nothing, and `total()`. */
export function counterProblem(): Problem {
  const methods: Method[] = [
    { name: "constructor", parameters: [], returns: null },
    { name: "add", parameters: [{ name: "amount", type: INT }], returns: null },
    { name: "total", parameters: [], returns: INT },
  ];
  const name = { python: "Counter", javascript: "Counter", typescript: "Counter" };
  return fakeProblem({ signature: { mode: "class", name, parameters: [], returns: INT, methods } });
}

/** A case whose arguments and expected value are written in the notation; without `expected` the oracle is asked. */
export function fakeCase(id: string, args: readonly unknown[], expected?: unknown): Case {
  return {
    id,
    why: null,
    args: args.map(decodeValue),
    expected: expected === undefined ? undefined : decodeValue(expected),
  };
}
