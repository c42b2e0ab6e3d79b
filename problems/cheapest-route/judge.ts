import { defineJudge } from "assay";
import fc from "fast-check";

type Road = [one: number, other: number, toll: number];
type Args = [towns: number, roads: Road[], start: number, goal: number];

const TOLL_MAX = 1_000_000;
const NO_WAY = -1;

export default defineJudge<Args, number>({
  validate: (towns, roads, start, goal) =>
    [start, goal, ...roads.flatMap(([one, other]) => [one, other])].every((town) => town < towns)
      ? null
      : "a town is named that is not there",

  // Tolls small and large, so that many cheap roads stand against few dear ones.
  generate: fc.integer({ min: 1, max: 7 }).chain((towns) => {
    const town = fc.nat({ max: towns - 1 });
    const toll = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 20 }));
    const roads = fc.array(fc.tuple(town, town, toll), { maxLength: 14, size: "max" });
    return fc.tuple(fc.constant(towns), roads, town, town);
  }),

  families: {
    "a chain from the start to the goal": ({ v = 1, e }) => [
      v,
      many(e, (index) => link(index, v, 1)),
      0,
      v - 1,
    ],
    random: ({ v = 1, e }, random) => [
      v,
      many(e, (index) => {
        const one = index + 1 < v ? index + 1 : random.int(0, v - 1);
        return [one, random.int(0, Math.max(0, one - 1)), random.int(0, TOLL_MAX)];
      }),
      0,
      v - 1,
    ],
    "a chain that is listed backwards": ({ v = 1, e }) => [
      v,
      many(e, (index) => link(index, v, 1)).toReversed(),
      0,
      v - 1,
    ],
    "one town beside all others": ({ v = 1, e }) => [
      v,
      many(e, (index) => [0, index % v, index % 1000]),
      0,
      v - 1,
    ],
    "each new road is cheaper, and the goal is dearest": ({ v = 1, e }) => [
      v,
      many(e, (index) =>
        index === 0 || v < 3 ? [0, v - 1, TOLL_MAX] : [0, 1 + (index % (v - 2)), TOLL_MAX - index],
      ),
      0,
      v - 1,
    ],
    "the more towns a way has, the cheaper it is": ({ v = 1, e }) => [
      v,
      many(e, (index) => {
        const [one, next] = link(index, v, 1);
        return index < v ? [one, next, 1] : [index % v, v - 1, 2 * (v - (index % v))];
      }),
      0,
      v - 1,
    ],
    "the goal cannot be reached": ({ v = 1, e }, random) => [
      v,
      many(v < 2 ? 0 : e, () => [random.int(0, v - 2), random.int(0, v - 2), random.int(0, TOLL_MAX)]),
      0,
      v - 1,
    ],
  },

  // Drives every road again and again until nothing gets cheaper.
  reference(towns, roads, start, goal) {
    const costs = Array.from({ length: towns }, (_, town) => (town === start ? 0 : Infinity));
    const both = roads.flatMap(([one, other, toll]): Road[] => [
      [one, other, toll],
      [other, one, toll],
    ]);
    const isCheaper = ([from, to, toll]: Road): boolean => (costs[from] ?? 0) + toll < (costs[to] ?? 0);
    for (let hasChanged = true; hasChanged;) {
      hasChanged = false;
      for (const road of both)
        if (isCheaper(road)) {
          costs[road[1]] = (costs[road[0]] ?? 0) + road[2];
          hasChanged = true;
        }
    }
    return costs[goal] === Infinity ? NO_WAY : (costs[goal] as number);
  },

  properties: {
    "the way back costs as much": {
      variants: (towns, roads, start, goal) => [[towns, roads, goal, start]],
      holds: ({ result, variants: [other] }) => other === result,
    },
    "roads in another order, and told from the other end, cost as much": {
      variants: (towns, roads, start, goal) => [
        [towns, roads.toReversed(), start, goal],
        [towns, roads.map(([one, other, toll]) => [other, one, toll]), start, goal],
      ],
      holds: ({ result, variants }) => variants.every((other) => other === result),
    },
    "tolls three times as high cost three times as much": {
      variants: (towns, roads, start, goal) => [
        [towns, roads.map(([one, other, toll]) => [one, other, 3 * toll]), start, goal],
      ],
      holds: ({ result, variants: [other] }) => other === (result === NO_WAY ? NO_WAY : 3 * result),
    },
    "a dearer road beside each, before it or after it, changes nothing": {
      variants: (towns, roads, start, goal) => [
        [towns, [...roads, ...roads.map(dearer)], start, goal],
        [towns, [...roads.map(dearer), ...roads], start, goal],
      ],
      holds: ({ result, variants }) => variants.every((other) => other === result),
    },
    "with a road of toll 5 from start to goal it costs 5 or less": {
      variants: (towns, roads, start, goal) => [[towns, [...roads, [start, goal, 5]], start, goal]],
      holds: ({ result, variants: [other] }) => other === (result === NO_WAY ? 5 : Math.min(5, result)),
    },
  },
});

/** A road of a chain of all towns; the roads beyond it begin again. */
function link(index: number, towns: number, toll: number): Road {
  const one = towns < 2 ? 0 : index % (towns - 1);
  return [one, Math.min(one + 1, towns - 1), toll];
}

function dearer([one, other, toll]: Road): Road {
  return [one, other, toll + 7];
}

function many(length = 0, make: (index: number) => Road): Road[] {
  return Array.from({ length }, (_, index) => make(index));
}
