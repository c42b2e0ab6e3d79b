import type { Language } from "#sandbox";
import type { Growth } from "../../../graders/complexity/complexity.ts";
import { printGrowth } from "../../../graders/complexity/print-growth.ts";
import { compareSpace, compareTime, type Standing } from "./compare-label.ts";
import { readLabel, type Label } from "./label-class.ts";
import type { Labelled } from "./labelled.ts";
import { lettersOf } from "./letters-of.ts";
import type { Recipe } from "./recipe.ts";

interface Name {
  readonly slug: string;
  readonly approach: number;
  readonly language: Language;
}

/** What came of one approach in one language. */
export type Finding = UnmeasuredFinding | MeasuredFinding;

interface UnmeasuredFinding extends Name {
  readonly kind: "unmeasured";
  readonly reason: string;
}

export interface MeasuredFinding extends Name {
  readonly kind: "measured";
  readonly time: Judged;
  readonly space: Judged;
  readonly output: string | null;
  readonly calls: number;
  readonly millis: number;
}

/** One cost: what the label says, what was measured, and how that stands to it. */
export interface Judged {
  readonly label: string;
  /** The classes that the label may mean, printed; none where it speaks of what is no size of the inputs. */
  readonly readings: readonly string[];
  readonly growth: Growth;
  readonly standing: Standing;
}

interface Measured extends Name {
  readonly time: Growth;
  readonly space: Growth;
  readonly output: string | null;
  readonly calls: number;
  readonly millis: number;
}

/** Compares measured growth with the labels of its approach. */
export function judgeFinding(
  labelled: Labelled,
  recipe: Recipe,
  { slug, approach, language, time, space, output, calls, millis }: Measured,
): MeasuredFinding {
  const labels = labelled.approaches.find((each) => each.approach === approach);
  const letters = lettersOf(labelled, recipe);
  const { sizes } = recipe;
  const judge = (text: string, growth: Growth, compare: (label: Label | null) => Standing): Judged => {
    const label = readLabel(text, letters);
    const readings = label?.readings.map(printGrowth) ?? [];
    return { label: text, readings, growth, standing: compare(label) };
  };
  return {
    slug,
    approach,
    language,
    kind: "measured",
    time: judge(labels?.time ?? "", time, (label) => compareTime({ measured: time.class, label, sizes })),
    space: judge(labels?.space ?? "", space, (label) =>
      compareSpace({ measured: space.class, label, sizes, output }),
    ),
    output,
    calls,
    millis,
  };
}
