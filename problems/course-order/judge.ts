import { defineJudge, type Random } from "assay";
import fc from "fast-check";

type Rule = [before: number, after: number];
type Args = [courses: number, rules: Rule[]];

export default defineJudge<Args, number[]>({
  validate: (courses, rules) =>
    rules.flat().every((course) => course < courses) ? null : "a rule names a course that is not there",

  // Mostly rules that keep some order, so that not every input is impossible.
  generate: fc.tuple(fc.integer({ min: 1, max: 8 }), fc.boolean()).chain(([courses, isAny]) => {
    const course = fc.nat({ max: courses - 1 });
    const order = fc.shuffledSubarray(numbers(courses), { minLength: courses });
    const rules = fc.array(fc.tuple(course, course), { maxLength: isAny ? 5 : 12, size: "max" });
    return fc.tuple(fc.constant(courses), fc.tuple(order, rules).map(along(isAny)));
  }),

  families: {
    random: ({ v = 1, e }, random) => [v, acyclic(v, e, random)],
    "a chain from the first to the last": ({ v = 1, e }) => [v, chain(v, e)],
    "a chain from the last to the first": ({ v = 1, e }) => [v, chain(v, e).map(turned(v))],
    "one course before all others": ({ v = 1, e }) => [
      v,
      many(v < 2 ? 0 : e, (index) => [v - 1, index % (v - 1)]),
    ],
    "one course after all others": ({ v = 1, e }) => [
      v,
      many(v < 2 ? 0 : e, (index) => [1 + (index % (v - 1)), 0]),
    ],
    "a chain that bites its tail": ({ v = 1, e = 0 }) => [
      v,
      many(e, (index) => [index % v, (index + 1) % v]),
    ],
  },

  reference(courses, rules) {
    const needs = numbers(courses).map(() => 0);
    const opens: number[][] = needs.map(() => []);
    for (const [before, after] of rules) {
      needs[after] = (needs[after] as number) + 1;
      opens[before]?.push(after);
    }
    const order = numbers(courses).filter((course) => needs[course] === 0);
    for (const course of order)
      for (const next of opens[course] as number[]) {
        needs[next] = (needs[next] as number) - 1;
        if (needs[next] === 0) order.push(next);
      }
    return order.length === courses ? order : [];
  },

  check(result, expected, courses, rules) {
    if (result.length === 0) return expected.length === 0 ? null : `there is an order, such as [${expected}]`;
    if (result.length !== courses) return `${courses} courses are wanted`;
    const place = new Map(result.map((course, index) => [course, index]));
    if (!numbers(courses).every((course) => place.has(course))) return "a course is missing";
    const broken = rules.find(
      ([before, after]) => (place.get(before) as number) >= (place.get(after) as number),
    );
    return broken === undefined ? null : `the rule (${broken}) is broken`;
  },

  properties: {
    "with every rule turned round there is an order if there was one": {
      variants: (courses, rules) => [[courses, rules.map(([before, after]) => [after, before])]],
      holds: ({ result, variants: [other = []] }) => other.length === result.length,
    },
    "rules that stand there twice change nothing": {
      variants: (courses, rules) => [[courses, [...rules, ...rules]]],
      holds: ({ result, variants: [other = []] }) => other.length === result.length,
    },
    "a course more that nothing speaks of is in the order too": {
      variants: (courses, rules) => [[courses + 1, rules]],
      holds: ({ args: [courses], result, variants: [other = []] }) =>
        result.length === 0 ? other.length === 0 : other.includes(courses),
    },
    "what holds already may be a rule, and its opposite makes all impossible": {
      variants: (courses, rules) =>
        rules.slice(0, 1).map(([before, after]) => [courses, [...rules, [after, before]]]),
      holds: ({ variants }) => variants.every((other) => other.length === 0),
    },
  },
});

/** Turns rules so that they follow the order; half of them stay as they are if any will do. */
function along(isAny: boolean): (made: [order: number[], rules: Rule[]]) => Rule[] {
  return ([order, rules]) =>
    rules
      .filter(([one, other]) => isAny || one !== other)
      .map(([one, other]) =>
        isAny || order.indexOf(one) < order.indexOf(other) ? [one, other] : [other, one],
      );
}

function acyclic(courses: number, length = 0, random: Random): Rule[] {
  const order = random.shuffle(numbers(courses));
  return many(courses < 2 ? 0 : length, () => {
    const after = random.int(1, courses - 1);
    return [order[random.int(0, after - 1)] as number, order[after] as number];
  });
}

/** Each course before the next; what is left of the rules says that again. */
function chain(courses: number, length = 0): Rule[] {
  return many(courses < 2 ? 0 : length, (index) => [index % (courses - 1), (index % (courses - 1)) + 1]);
}

function turned(courses: number): (rule: Rule) => Rule {
  return ([before, after]) => [courses - 1 - before, courses - 1 - after];
}

function many(length = 0, make: (index: number) => Rule): Rule[] {
  return Array.from({ length }, (_, index) => make(index));
}

function numbers(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}
