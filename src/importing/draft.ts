import type { Language } from "#sandbox";
import type { Value } from "#values";

/** A problem of a public set as its file tells it, before its tests are data. */
export interface Draft {
  /** As the set names it, e.g. `HumanEval/0`. */
  readonly taskId: string;
  readonly title: string;
  readonly difficulty: "easy" | "medium" | "hard";
  readonly tags: readonly string[];
  /** Markdown. */
  readonly statement: string;
  /** The function's name, in every language but those of `names`; of a whole program it is not used. */
  readonly entry: string;
  readonly names?: { readonly javascript: string };
  /** A program that is right; it says what is right where the tests do not. Null: the set publishes none. */
  readonly reference: { readonly language: Language; readonly source: string } | null;
  readonly tests: DraftTests;
  readonly source: Source;
}

/** Where a set comes from, for the record of each of its problems. */
export interface Source {
  readonly set: string;
  readonly author: string;
  readonly url: string;
  /** SPDX. */
  readonly licence: string;
  readonly published: string;
}

export type DraftTests =
  /** Python code with assertions in it, or with a `check(candidate)`. */
  | { readonly kind: "assertions"; readonly code: string }
  /** Inputs, for each of which the reference says what is right. */
  | {
      readonly kind: "inputs";
      readonly inputs: readonly DraftInput[];
      readonly compare: Comparison;
      /** What is right beside the reference's answer; absent: nothing. */
      readonly secondAnswers?: (args: readonly Value[]) => readonly Value[];
    }
  /** Tests that are data already, and what of them is not. */
  | {
      readonly kind: "cases";
      readonly parameters: readonly string[];
      readonly cases: readonly ToldCase[];
      readonly compare: Comparison;
      readonly untold?: readonly string[];
    }
  /** What a whole program reads and prints. */
  | { readonly kind: "stdio"; readonly cases: readonly ProgramCase[]; readonly compare: Comparison }
  /** Tests that cannot be told as data, and why. */
  | { readonly kind: "untold"; readonly why: string };

export interface DraftInput {
  readonly id: string;
  readonly args: readonly Value[];
}

/** A test that is data. */
export interface ToldCase extends DraftInput {
  /** Where several answers are right, a list of them. Not used where an error is right. */
  readonly expected: Value;
  readonly raises?: true;
}

export interface ProgramCase {
  readonly id: string;
  readonly stdin: string;
  readonly stdout: string;
}

/** How answers are compared, as problem.yaml says it. */
export type Comparison =
  | { readonly kind: "exact" | "set" | "unordered" | "tokens" }
  | { readonly kind: "any-of"; readonly abs?: number; readonly rel?: number }
  | { readonly kind: "float"; readonly abs: number; readonly rel: number };

/** What came of telling a draft's tests as data. */
export interface Told {
  readonly parameters: readonly string[];
  /** What the reference's own annotations say, in Python; empty where they say nothing. */
  readonly annotations: readonly string[];
  readonly returns: string;
  readonly cases: readonly ToldCase[];
  readonly compare: Comparison;
  /** What the reference spends on the case that costs it most. */
  readonly cost: number;
  /** What is not in the cases, and why. */
  readonly untold: readonly string[];
  /** What was decided in telling them. */
  readonly notes: readonly string[];
}
