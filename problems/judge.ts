import type { Arbitrary } from "fast-check";
import type { Random } from "./random.ts";

/**
 * What a type cannot say about a problem, written by its author in `judge.ts`. Arguments and results are natural
 * JavaScript values of the declared types: int is a number (a bigint beyond 2^53 - 1), a list, tuple, set<T> or
 * linked-list an array, a map a Map, bytes a Uint8Array, an absent optional null. In class mode the arguments are
 * `[constructorArgs, [[method, args], ...]]` and the result is the list of what the methods returned.
 */
// oxlint-disable-next-line typescript/no-explicit-any -- a judge of unknown argument types must accept every argument
export interface Judge<Args extends readonly unknown[] = any, Result = any> {
  /** Says what is wrong with an input, or null when the statement allows it. */
  readonly validate?: (...args: Args) => string | null;
  /** Inputs for properties and for hunting counterexamples; small ones first. Default: from types and bounds. */
  readonly generate?: Arbitrary<Args>;
  /** Families of inputs of a wanted size, for stress and for probing growth, by name; the worst one counts. */
  readonly families?: Readonly<Record<string, Family<Args>>>;
  /**
   * A right answer; where an error is right it throws what `raise` makes. Default: `solutions/accepted/reference.*`, run in
   * the sandbox.
   */
  readonly reference?: (...args: Args) => Result;
  /** What always holds; a title is a sentence, e.g. "swapping the arrays changes nothing". */
  readonly properties?: Readonly<Record<string, Property<Args, Result>>>;
  /** For `checker: custom`: says what is wrong with an answer, or null when it is right. */
  readonly check?: (result: Result, expected: Result, ...args: Args) => string | null;
}

/** Makes an input of the wanted size; the same size and random stream give the same input. */
export type Family<Args> = (size: Readonly<Record<string, number>>, random: Random) => Args;

/** A predicate over one call, or over a call and further ones that it names. */
export interface Property<Args extends readonly unknown[], Result> {
  /** Further inputs to call, e.g. the arrays swapped; default none. */
  readonly variants?: (...args: Args) => readonly Args[];
  /** Whether it holds; `variants` are the results of the further inputs, in order. */
  readonly holds: (run: {
    readonly args: Args;
    readonly result: Result;
    readonly variants: readonly Result[];
  }) => boolean;
}

/** Gives a judge its types; returns it as it is. */
export function defineJudge<Args extends readonly unknown[], Result>(
  judge: Judge<Args, Result>,
): Judge<Args, Result> {
  return judge;
}
