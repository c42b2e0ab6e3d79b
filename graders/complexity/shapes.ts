import { log, number, power, product, size, sum, type GrowthClass } from "./growth-class.ts";

/** Terms in which code may spend its cost, each with a constant of its own. */
export interface Shape {
  readonly terms: readonly GrowthClass[];
  readonly rarity: number;
}

// What a class that code seldom has must be better by: one such term needs as much evidence as two constants more.
const SELDOM = 5;
const RARE = 12;

/** Every shape that is looked for, over the given sizes; O(1), which has no terms, first. */
export function shapesOver(parameters: readonly string[]): Shape[] {
  const sizes = parameters.map(size);
  const constant = { terms: [], rarity: 0 };
  if (sizes.length < 2) return [constant, ...sizes.flatMap(ofOne)];
  const [all, least, most] = [sum(sizes), min(sizes), max(sizes)];
  return [
    constant,
    ...sizes.flatMap(ofOne),
    ...ofOne(all).map(rarer),
    ...[least, most].flatMap((extreme) => polynomial(extreme).map(rarer)),
    { terms: [...sizes, least], rarity: 1 },
    { terms: [...sizes, most], rarity: 1 },
    ...ordered(sizes).flatMap(([one, other]) => ofBoth(one, other)),
    ...couples(sizes).flatMap(([one, other]) => ofPair(one, other)),
    common(product(sizes)),
    seldom(product([all, log(least)])),
    seldom(product([least, log(all)])),
    seldom(product([...sizes, log(all)])),
    ...(sizes.length > 2 ? ofMany(sizes) : []),
  ];
}

/** What each of two sizes may cost beside the other. */
export function summands(of: GrowthClass): GrowthClass[] {
  return [log(of), of, product([of, log(of)]), power(of, 2)];
}

function isLinear({ kind }: GrowthClass): boolean {
  return kind === "size" || kind === "log" || kind === "product";
}

/** The classes of one size, or of one expression in its place. */
function ofOne(of: GrowthClass): Shape[] {
  return [...polynomial(of), ...steep(of)];
}

function polynomial(of: GrowthClass): Shape[] {
  const logarithm = log(of);
  return [
    rare(log(logarithm)),
    common(logarithm),
    rare(power(logarithm, 2)),
    seldom(power(of, 0.5)),
    common(of),
    common(product([of, logarithm])),
    rare(product([of, power(logarithm, 2)])),
    seldom(power(of, 1.5)),
    common(power(of, 2)),
    seldom(product([power(of, 2), logarithm])),
    common(product([of, less(of, 1)])),
    common(power(of, 3)),
    common(product([power(of, 2), less(of, 1)])),
    common(product([of, less(of, 1), less(of, 2)])),
    rare(product([power(of, 3), logarithm])),
    seldom(power(of, 4)),
    rare(power(of, 5)),
    rare(power(of, 6)),
  ];
}

// Every pair once, every triple once; a table whose first row is given.
function less(of: GrowthClass, by: number): GrowthClass {
  return sum([of, number(-by)]);
}

function steep(of: GrowthClass): Shape[] {
  const doubling: GrowthClass = { kind: "power", base: number(2), exponent: of };
  const orders: GrowthClass = { kind: "factorial", of };
  return [
    common(doubling),
    seldom({ kind: "power", base: number(3), exponent: of }),
    seldom(product([of, doubling])),
    rare(product([power(of, 2), doubling])),
    common(orders),
    seldom(product([of, orders])),
    seldom({ kind: "power", base: of, exponent: of }),
  ];
}

/** What two sizes may cost together, the first one more. */
function ofBoth(first: GrowthClass, second: GrowthClass): Shape[] {
  const both = product([first, second]);
  return [
    common(product([first, log(second)])),
    seldom(product([power(first, 2), second])),
    seldom(product([first, less(first, 1), less(second, 1)])),
    seldom(product([both, log(first)])),
    rare(product([power(first, 2), log(second)])),
    rare(product([power(first, 2), second, log(second)])),
    rare(product([power(first, 3), second])),
    rare(product([second, { kind: "power", base: number(2), exponent: first }])),
    rare(product([both, { kind: "power", base: number(2), exponent: first }])),
    { terms: [product([first, log(second)]), product([second, log(second)])], rarity: 1 },
    { terms: [product([first, log(second)]), second], rarity: 1 },
    rare(product([min([first, second]), first])),
    { terms: [both, product([first, log(first)])], rarity: RARE },
    { terms: [both, power(first, 2)], rarity: RARE },
  ];
}

function ofPair(one: GrowthClass, other: GrowthClass): Shape[] {
  const both = product([one, other]);
  return [
    common(both),
    common(product([less(one, 1), other])),
    common(product([one, less(other, 1)])),
    common(product([less(one, 1), less(other, 1)])),
    rare(power(both, 2)),
    rare(product([both, sum([one, other])])),
    rare(product([both, max([one, other])])),
    rare(product([both, min([one, other])])),
    ...summands(one).flatMap((left) =>
      summands(other).map((right) => ({
        terms: [left, right],
        rarity: isLinear(left) && isLinear(right) ? 0 : SELDOM,
      })),
    ),
  ];
}

// Of three sizes and more also two in a product and the third in a logarithm, or beside them.
function ofMany(sizes: readonly GrowthClass[]): Shape[] {
  const beside = sizes.flatMap((third) => {
    const others = sizes.filter((each) => each !== third);
    const rest = product(others);
    return [
      seldom(product([rest, log(third)])),
      { terms: [rest, third], rarity: SELDOM },
      seldom(product([third, log(sum(others))])),
      seldom(product([sum(others), log(third)])),
      seldom(product([third, sum(others)])),
      ...sizes.map((each) => rare(product([...sizes, log(each)]))),
    ];
  });
  return [{ terms: sizes, rarity: 0 }, ...beside];
}

function common(term: GrowthClass): Shape {
  return { terms: [term], rarity: 0 };
}

function seldom(term: GrowthClass): Shape {
  return { terms: [term], rarity: SELDOM };
}

function rare(term: GrowthClass): Shape {
  return { terms: [term], rarity: RARE };
}

function rarer({ terms, rarity }: Shape): Shape {
  return { terms, rarity: rarity + 1 };
}

function ordered(sizes: readonly GrowthClass[]): [GrowthClass, GrowthClass][] {
  return sizes.flatMap((one) =>
    sizes.flatMap((other): [GrowthClass, GrowthClass][] => (one === other ? [] : [[one, other]])),
  );
}

function couples(sizes: readonly GrowthClass[]): [GrowthClass, GrowthClass][] {
  return ordered(sizes).filter(([one, other]) => sizes.indexOf(one) < sizes.indexOf(other));
}

function min(of: readonly GrowthClass[]): GrowthClass {
  return { kind: "min", of };
}

function max(of: readonly GrowthClass[]): GrowthClass {
  return { kind: "max", of };
}
