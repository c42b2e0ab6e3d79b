import { type ModelScore, SLICES } from "./model-schema.ts";
import { ratesOf } from "./rates-of.ts";
import type { Result } from "./result-schema.ts";
import type { Problems } from "./successes.ts";

type By = (typeof SLICES)[number];

/** The rates of each difficulty, language and tag, by name. A problem counts for each of its tags. */
export function scoreSlices(firsts: readonly Result[], problems: Problems): ModelScore["slices"] {
  return SLICES.flatMap((by) => {
    const names = new Set(firsts.flatMap((result) => namesOf(by, result, problems)));
    return [...names].toSorted().map((name) => {
      const own = firsts.filter((result) => namesOf(by, result, problems).includes(name));
      return { by, name, samples: own.length, ...ratesOf(own, problems) };
    });
  });
}

function namesOf(by: By, { problem, language, extraction }: Result, problems: Problems): readonly string[] {
  const facts = problems.get(problem);
  switch (by) {
    case "difficulty":
      return facts === undefined ? [] : [facts.difficulty];
    case "tag":
      return facts?.tags ?? [];
    case "language": {
      const known = language ?? extraction?.language ?? null;
      return known === null ? [] : [known];
    }
  }
}
