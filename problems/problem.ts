import type { Value } from "#values";
import type { Answer, RaisedAnswer } from "./answer.ts";
import type { Judge } from "./judge.ts";
import type { Type } from "./types/type.ts";

/** One problem as its folder tells it, read, checked and completed. */
export interface Problem {
  /** The folder's name, e.g. `median-of-two-sorted-arrays`. */
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly tags: readonly string[];
  readonly difficulty: "easy" | "medium" | "hard";
  /** What the model is shown, bounds and examples filled in. */
  readonly statement: string;
  readonly signature: Signature;
  readonly checker: Checker;
  readonly complexity: ComplexityRequirement;
  readonly examples: readonly Case[];
  readonly hidden: readonly Case[];
  readonly judge: Judge;
  readonly solutions: readonly Solution[];
  /** Where it comes from, e.g. `HumanEval/0`; absent in problems that are not read from a folder. */
  readonly origin?: string;
  /** Whether the fixed cases are all the inputs there are, since nobody said which others the statement allows. */
  readonly isFixed?: boolean;
  /** What one call on a fixed case may spend, where that is more than calls usually may. */
  readonly caseFuelInstructions?: number;
  /** SHA-256 over the names and bytes of the folder's files, hex. */
  readonly hash: string;
}

export interface Signature {
  /**
   * `class`: args are `[constructorArgs, [[method, args], ...]]` and the result lists what each method returned. `stdio`: the
   * candidate is a whole program; args are `[standardInput]`, and the result is what it prints.
   */
  readonly mode: "function" | "class" | "stdio";
  /** The entry point's name in each language. */
  readonly name: { readonly python: string; readonly javascript: string; readonly typescript: string };
  /** Of the function; in class mode none, since `methods` has them. */
  readonly parameters: readonly Parameter[];
  /** The parameter that the function changes in place: its final value is the answer. Absent: what is returned is. */
  readonly mutates?: string;
  /** Of the answer; in class mode the empty tuple, since each method has a type of its own. */
  readonly returns: Type;
  /** The error that is right where the statement asks for one; absent: there is no such input. */
  readonly raises?: RaisedAnswer;
  /** In class mode: the constructor, first, and the methods; null otherwise. */
  readonly methods: readonly Method[] | null;
}

export interface Parameter {
  readonly name: string;
  readonly type: Type;
}

/** A method of a class-mode problem; the constructor's name is `constructor` and its `returns` null. */
export interface Method {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly returns: Type | null;
}

/** How an answer is compared with the expected one, once both are read as the declared type. */
export type Checker =
  | { readonly kind: "exact" }
  | { readonly kind: "float"; readonly abs: number; readonly rel: number }
  /** A list whose order does not count; `deep` also for the lists inside it. */
  | { readonly kind: "unordered"; readonly deep: boolean }
  /** A list of which neither the order nor repetitions count. */
  | { readonly kind: "set" }
  /** What is right is a list of right answers; with `abs` and `rel` floats need only be near one's. */
  | { readonly kind: "any-of"; readonly abs?: number; readonly rel?: number }
  /** Of a program: what is printed, word by word. */
  | { readonly kind: "tokens" }
  /** `judge.check` decides: several answers are right. */
  | { readonly kind: "custom" };

export interface ComplexityRequirement {
  /** Size parameters, in the order in which a family's `size` names them, e.g. `["m", "n"]`; none: growth is not asked for. */
  readonly parameters: readonly string[];
  /** The one of `parameters` that is the size of the answer, measured and not given to families; absent: none is. */
  readonly output?: string;
  /** Whether the answer counts as space; absent: it does. */
  readonly spaceCountsOutput?: boolean;
  /** Required class, e.g. `O(log(m + n))`; in class mode of one operation, amortised, with n operations; empty: none. */
  readonly time: string;
  readonly space: string;
  /** Whether time is told for the whole call or for one of the n operations of a class-mode call. */
  readonly per: "call" | "operation";
  /** Sizes to probe: from, then times factor, while it is at most to. */
  readonly probe: { readonly from: number; readonly to: number; readonly factor: number };
  /** The largest sizes that the statement allows, one per size parameter, for stress; null: no stress. */
  readonly stress: Readonly<Record<string, number>> | null;
}

/** A fixed input; without `expected` the oracle says what is right. */
export interface Case {
  readonly id: string;
  readonly why: string | null;
  readonly args: readonly Value[];
  readonly expected: Answer | undefined;
}

/** A program in `solutions/`, graded by the demo and by the author's checks. */
export interface Solution {
  readonly expectation: "accepted" | "wrong" | "slow" | "crash";
  /** File name with its extension, e.g. `reference.py`. */
  readonly file: string;
  readonly language: "python" | "javascript" | "typescript";
  readonly source: string;
}
