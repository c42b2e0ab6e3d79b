import { defineJudge } from "assay";
import fc from "fast-check";

type Args = [reaches: number[]];

export default defineJudge<Args, number>({
  // Mostly short reaches, so that several jumps are needed and some frogs get stuck.
  generate: fc.tuple(
    fc.array(
      fc.oneof({ arbitrary: fc.integer({ min: 0, max: 3 }), weight: 5 }, fc.integer({ min: 0, max: 9 })),
      { minLength: 1, maxLength: 12, size: "max" },
    ),
  ),

  families: {
    "from stone to stone": ({ n }) => [many(n, () => 1)],
    "each stone reaches the last": ({ n = 1 }) => [many(n, (index) => n - 1 - index)],
    "each stone reaches far beyond": ({ n }) => [many(n, () => 20_000)],
    "short random jumps": ({ n }, random) => [many(n, () => random.int(1, 9))],
    "long random jumps": ({ n = 1 }, random) => [many(n, () => random.int(1, n))],
    "stuck right before the end": ({ n = 1 }) => [many(n, (index) => Math.max(0, n - 2 - index))],
    "stuck at once": ({ n }) => [many(n, (index) => (index === 0 ? 0 : 5))],
  },

  reference(reaches) {
    const jumps = reaches.map((_, index) => (index === 0 ? 0 : Infinity));
    for (const [from, reach] of reaches.entries())
      for (let to = from + 1; to <= from + reach && to < reaches.length; to++)
        jumps[to] = Math.min(at(jumps, to), at(jumps, from) + 1);
    const last = at(jumps, reaches.length - 1);
    return last === Infinity ? -1 : last;
  },

  properties: {
    "a stone before the first, from which only that is reached, takes one more jump": {
      variants: (reaches) => [[[1, ...reaches]]],
      holds: ({ result, variants: [longer] }) => longer === (result === -1 ? -1 : result + 1),
    },
    "what reaches beyond the last stone may as well reach it": {
      variants: (reaches) => [
        [reaches.map((reach, index) => Math.min(reach, reaches.length - 1 - index))],
        [reaches.map((reach, index) => (reach >= reaches.length - 1 - index ? 20_000 : reach))],
      ],
      holds: ({ result, variants }) => variants.every((other) => other === result),
    },
    "the reach of the last stone does not matter": {
      variants: (reaches) => [[[...reaches.slice(0, -1), 0]], [[...reaches.slice(0, -1), 7]]],
      holds: ({ result, variants }) => variants.every((other) => other === result),
    },
    "who reaches one stone further from everywhere gets there, in no more jumps": {
      variants: (reaches) => [[reaches.map((reach) => reach + 1)]],
      holds: ({ args: [reaches], result, variants: [other = -1] }) =>
        other >= 0 && other <= (result === -1 ? reaches.length - 1 : result),
    },
    "it takes no more jumps than there are stones": {
      holds: ({ args: [reaches], result }) => result >= -1 && result < reaches.length,
    },
  },
});

function many(length = 0, make: (index: number) => number): number[] {
  return Array.from({ length }, (_, index) => make(index));
}

function at(numbers: number[], index: number): number {
  return numbers[index] as number;
}
