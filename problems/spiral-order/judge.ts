import { defineJudge } from "assay";
import fc from "fast-check";

type Table = number[][];
type Args = [table: Table];

const VALUE_MAX = 1000;

export default defineJudge<Args, number[]>({
  validate: (table) =>
    table.every((row) => row.length === table[0]?.length) ? null : "the rows differ in length",

  // Now and then few different numbers, 0 among them.
  generate: fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), fc.constantFrom(1, 99))
    .chain(([rows, columns, most]) =>
      fc.array(fc.array(fc.integer({ min: -most, max: most }), exactly(columns)), exactly(rows)),
    )
    .map((table) => [table]),

  families: {
    random: ({ m, n }, random) => [tableOf(m, n, () => random.int(-VALUE_MAX, VALUE_MAX))],
    "one number only": ({ m, n }) => [tableOf(m, n, () => 7)],
    counted: ({ m, n = 0 }) => [tableOf(m, n, (row, column) => (row * n + column) % VALUE_MAX)],
  },

  reference(table) {
    const order: number[] = [];
    for (let rest = table; rest.length > 0; rest = turned(rest.map((row) => row.slice(1))))
      order.push(...rest.map(([first]) => first as number));
    return order;
  },

  properties: {
    "every number comes as often as it is in the table": {
      holds: ({ args: [table], result }) => sorted(table.flat()).join() === sorted(result).join(),
    },
    "the first column comes first": {
      holds: ({ args: [table], result }) =>
        table.map(([first]) => first).join() === result.slice(0, table.length).join(),
    },
    "without its first column, and turned, the table gives what follows": {
      variants: ([...table]) => (table[0]?.length === 1 ? [] : [[turned(table.map((row) => row.slice(1)))]]),
      holds: ({ args: [table], result, variants }) =>
        variants.every((rest) => rest.join() === result.slice(table.length).join()),
    },
  },
});

/** Turned to the right: what was the lowest row is the first column. */
function turned(table: Table): Table {
  return (table[0] ?? []).map((_, column) => table.toReversed().map((row) => row[column] as number));
}

function tableOf(rows = 0, columns = 0, make: (row: number, column: number) => number): Table {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => make(row, column)),
  );
}

function exactly(length: number): fc.ArrayConstraints {
  return { minLength: length, maxLength: length, size: "max" };
}

function sorted(numbers: readonly number[]): number[] {
  return numbers.toSorted((a, b) => a - b);
}
