import type { Comparison } from "../scoreboard/comparison-schema.ts";
import type { ModelScore } from "../scoreboard/model-schema.ts";
import type { ProblemFacts } from "../scoreboard/problem-schema.ts";

/** A sentence, and the view of the page that shows what is behind it. */
export interface Told {
  readonly text: string;
  readonly more?: { readonly words: string; readonly view: string; readonly path: readonly string[] };
}

/** What the page shows before a problem is opened. */
export interface PageIndex {
  readonly run: string;
  /** What there is to say first, in plain words. */
  readonly headline: readonly Told[];
  /** Best first. */
  readonly models: readonly ModelScore[];
  readonly problems: readonly ProblemFacts[];
  readonly comparisons: readonly (Comparison & {
    readonly isFinding: boolean;
    readonly couldShow: boolean;
  })[];
  /** By problem, then by model, in the order of the two lists. */
  readonly cells: readonly (readonly Cell[])[];
  /** What graded: versions by name. */
  readonly engine: Readonly<Record<string, string>>;
}

/** A model's first attempts at a problem: how many came, were graded, are right, are within the required classes. */
export type Cell = readonly [samples: number, graded: number, right: number, optimal: number];

/** What the page shows of one problem. Codes and growths stand once, however many answers have them. */
export interface ProblemPage {
  /** In Markdown; null: the problem is not at hand. */
  readonly statement: string | null;
  readonly answers: readonly ToldAnswer[];
  readonly codes: readonly string[];
  readonly growths: readonly ToldGrowth[];
}

/** Right; right but above a required class; wrong; not graded. */
export type Mark = "right" | "above" | "wrong" | "not-graded";

export interface ToldAnswer {
  /** Where it stands among the models. */
  readonly model: number;
  /** Tells it from the model's other answers, e.g. `0`, `0.python`, `0.python.2`. */
  readonly key: string;
  /** The same for people. */
  readonly name: string;
  readonly mark: Mark;
  readonly verdict: string;
  readonly facts: readonly string[];
  /** Where among the codes; null: none, or it is not at hand, which `facts` tells. */
  readonly code: number | null;
  readonly language: string | null;
  readonly failure: ToldFailure | null;
  /** Where among the growths, time and space. */
  readonly growths: readonly number[];
  readonly replay: string | null;
}

/** A text with the part in which it first differs. */
export type Marked = readonly [before: string, differing: string, after: string];

export interface ToldFailure {
  readonly origin: string;
  readonly input: string;
  readonly got: Marked;
  readonly expected: Marked | null;
  /** Where the two first differ, e.g. `$[2][0]`, and how. */
  readonly path: string | null;
  readonly note: string | null;
}

export type Line = readonly (readonly [size: number, cost: number])[];

/** How one cost grew. */
export interface ToldGrowth {
  readonly cost: "time" | "space";
  readonly unit: string;
  /** E.g. `m + n`. */
  readonly axis: string;
  /** The class in words. */
  readonly measured: string;
  /** Which part raised the class, and what all together reads; null: none did. */
  readonly apart: string | null;
  readonly required: string;
  readonly met: boolean | null;
  readonly claimed: string | null;
  readonly claim: string | null;
  readonly points: readonly MeasuredPoint[];
  readonly lines: { readonly fitted: Line; readonly required: Line; readonly claimed: Line };
}

interface MeasuredPoint {
  /** All sizes together. */
  readonly total: number;
  readonly cost: number;
  /** E.g. `m = 16, n = 16`. */
  readonly size: string;
  readonly family: string;
}
