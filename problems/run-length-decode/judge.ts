import { defineJudge } from "assay";
import fc from "fast-check";

type Args = [text: string];
type Run = readonly [count: number, value: number];

const RUNS_MAX = 4000;
const VALUES_MAX = 20_000;
const MESSAGE = /^(RUN( RUN)*)?$/.source.replaceAll("RUN", "((0|[1-9][0-9]{0,4})x)?(0|-?[1-9][0-9]{0,2})");

export default defineJudge<Args, number[]>({
  validate(text) {
    if (!new RegExp(MESSAGE).test(text)) return "this is no message";
    if (text.split(" ").length > RUNS_MAX) return `it has more than ${RUNS_MAX} runs`;
    const total = runsOf(text).reduce((sum, [count]) => sum + count, 0);
    return total <= VALUES_MAX ? null : `it stands for more than ${VALUES_MAX} values`;
  },

  generate: fc
    .array(
      fc.tuple(
        fc.oneof(fc.constant(1), fc.integer({ min: 0, max: 13 }), fc.constantFrom(20, 100)),
        fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -999, max: 999 })),
        fc.boolean(),
      ),
      { maxLength: 10, size: "max" },
    )
    .map((runs) => [runs.map(([count, value, isShort]) => written([count, value], isShort)).join(" ")]),

  // Each run has its count written, so that one run costs about as much to read as another.
  families: {
    "runs of nothing": ({ n }, random) => [messageOf(n, () => [0, random.int(0, 9)])],
    "runs of one": ({ n }, random) => [messageOf(n, () => [1, random.int(0, 9)])],
    "runs of two": ({ n }, random) => [messageOf(n, () => [2, random.int(0, 9)])],
    "runs of five": ({ n }, random) => [messageOf(n, () => [5, random.int(0, 9)])],
    "one long run, then single values": ({ n = 0 }) => [
      messageOf(n, (index) => [index === 0 ? 2 * n : 1, 7]),
    ],
  },

  reference: (text) => runsOf(text).flatMap(([count, value]) => Array.from({ length: count }, () => value)),

  properties: {
    "two messages, one after the other, stand for the values of both": {
      variants: (text) => [[text === "" ? "3x-8" : `${text} 3x-8`]],
      holds: ({ result, variants: [longer = []] }) => longer.join() === [...result, -8, -8, -8].join(),
    },
    "the runs backwards stand for the values backwards": {
      variants: (text) => [[text.split(" ").toReversed().join(" ")]],
      holds: ({ result, variants: [backwards = []] }) => backwards.toReversed().join() === result.join(),
    },
    "a count of 1 may be written or left out": {
      variants: (text) => [[text.replaceAll(/(^| )(?=-?\d+( |$))/g, "$11x")]],
      holds: ({ result, variants: [other = []] }) => other.join() === result.join(),
    },
  },
});

function runsOf(text: string): Run[] {
  return text
    .split(" ")
    .filter((run) => run !== "")
    .map((run) => {
      const parts = run.split("x").map(Number);
      return parts.length === 1 ? [1, parts[0] as number] : (parts as [number, number]);
    });
}

function written([count, value]: Run, isShort: boolean): string {
  return count === 1 && isShort ? String(value) : `${count}x${value}`;
}

function messageOf(runs = 0, make: (index: number) => Run): string {
  return Array.from({ length: runs }, (_, index) => written(make(index), false)).join(" ");
}
