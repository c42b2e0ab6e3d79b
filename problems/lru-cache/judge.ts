import { defineJudge, type Random } from "assay";
import fc from "fast-check";

type Operation = [method: "get", args: [key: number]] | [method: "put", args: [key: number, value: number]];
type Args = [construct: [capacity: number], operations: Operation[]];
type Results = (number | null)[];

const OPERATIONS_MAX = 100_000;
const KEY_MAX = 1_000_000;
const VALUE_MAX = 1_000_000;
const ABSENT = -1;
const SURVIVOR = ["put", [1000, 4321]] satisfies Operation;

export default defineJudge<Args, Results>({
  validate(_, operations) {
    return operations.length > OPERATIONS_MAX ? `more than ${OPERATIONS_MAX} operations` : null;
  },

  // Few keys and little room, so that keys meet again and drive each other out.
  generate: fc.tuple(
    fc.tuple(fc.integer({ min: 1, max: 4 })),
    fc.array(operation(), { maxLength: 30, size: "max" }),
  ),

  families: {
    "new keys only": ({ n }) => [[roomFor(n)], count(n, (index) => put(index))],
    "rereads the newest": ({ n }) => [[roomFor(n)], fillThen(n, () => get(roomFor(n) - 1))],
    "rereads the oldest": ({ n }) => [[roomFor(n)], fillThen(n, (index) => get(index % roomFor(n)))],
    "overwrites the newest": ({ n }) => [[roomFor(n)], fillThen(n, () => put(roomFor(n) - 1))],
    "random keys": ({ n = 1 }, random) => [[roomFor(n)], fillThen(n, () => anyOperation(n, random))],
  },

  reference([capacity], operations) {
    const entries = new Map<number, number>();
    return operations.map(([, [key, value]]) => {
      const found = entries.get(key);
      entries.delete(key);
      if (value === undefined) return found === undefined ? ABSENT : refresh(entries, key, found);
      if (entries.size === capacity) entries.delete(entries.keys().next().value as number);
      entries.set(key, value);
      return null;
    });
  },

  properties: {
    "other names for the keys change nothing": {
      variants: (construct, operations) => [[construct, operations.map(renamed)]],
      holds: ({ result, variants: [other = []] }) => isSame(result, other),
    },
    "adding c to every value put adds c to every value found": {
      variants: (construct, operations) => [[construct, operations.map(raised)]],
      holds: ({ result, variants: [other = []] }) =>
        isSame(
          result.map((value) => (value === null || value === ABSENT ? value : value + 1)),
          other,
        ),
    },
    "what was just put is found, and looking for it changes nothing": {
      variants: (construct, operations) => [[construct, operations.flatMap(readBack)]],
      holds: ({ args: [, operations], result, variants: [other = []] }) =>
        isSame(
          operations.flatMap((each, index) => withReadBack(each, result[index] ?? null)),
          other,
        ),
    },
    "a key that was read outlives a new key, where there is room for two": {
      variants: ([capacity], operations) => [[[capacity], [...operations, ...readThenCrowd(capacity)]]],
      holds: ({ args: [[capacity]], variants: [other = []] }) =>
        capacity === 1 || other.at(-1) === SURVIVOR[1][1],
    },
    "asking for a key that was never put changes nothing": {
      variants: (construct, operations) => [[construct, operations.flatMap((each) => [get(KEY_MAX), each])]],
      holds: ({ result, variants: [other = []] }) =>
        isSame(
          result.flatMap((value) => [ABSENT, value]),
          other,
        ),
    },
  },
});

function operation(): fc.Arbitrary<Operation> {
  const key = fc.integer({ min: 0, max: 5 });
  return fc.oneof(
    key.map((it) => get(it)),
    fc.tuple(key, fc.integer({ min: 0, max: 9 })).map(([it, value]) => put(it, value)),
  );
}

function get(key: number): Operation {
  return ["get", [key]];
}

function put(key: number, value = (key * 7) % VALUE_MAX): Operation {
  return ["put", [key, value]];
}

function refresh(entries: Map<number, number>, key: number, value: number): number {
  entries.set(key, value);
  return value;
}

function roomFor(operations = 1): number {
  return Math.max(1, Math.floor(operations / 2));
}

function count(length = 0, make: (index: number) => Operation): Operation[] {
  return Array.from({ length }, (_, index) => make(index));
}

/** Puts as many keys as there is room for, then goes on to n operations. */
function fillThen(n = 0, next: (index: number) => Operation): Operation[] {
  return count(n, (index) => (index < roomFor(n) ? put(index) : next(index)));
}

function anyOperation(n: number, random: Random): Operation {
  const key = random.int(0, Math.min(n, KEY_MAX));
  return random.int(0, 1) === 0 ? get(key) : put(key, random.int(0, VALUE_MAX));
}

function renamed([, [key, value]]: Operation): Operation {
  return value === undefined ? get(KEY_MAX - key) : put(KEY_MAX - key, value);
}

function raised([, [key, value]]: Operation): Operation {
  return value === undefined ? get(key) : put(key, value + 1);
}

function readBack(each: Operation): Operation[] {
  return each[0] === "get" ? [each] : [each, get(each[1][0])];
}

function withReadBack(each: Operation, result: number | null): Results {
  return each[0] === "get" ? [result] : [result, each[1][1]];
}

/** Puts the survivor, fills the store with other new keys, reads the survivor, puts one key too many, reads it again. */
function readThenCrowd(capacity: number): Operation[] {
  const [key] = SURVIVOR[1];
  const others = count(capacity, (index) => put(key + 1 + index));
  return [SURVIVOR, ...others.slice(1), get(key), ...others.slice(0, 1), get(key)];
}

function isSame(a: Results, b: Results): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
