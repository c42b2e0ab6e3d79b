import { FieldError, type FieldPath } from "../field-error.ts";
import { suggestName } from "../nearest-name.ts";
import type { Checker, ComplexityRequirement } from "../problem.ts";
import { readEnd } from "../types/apply-bounds.ts";
import type { RawProblem } from "./problem-schema.ts";

/** The checker that a problem names; exactly one. */
export function readChecker({ checker }: RawProblem): Checker {
  const kinds = Object.keys(checker);
  if (kinds.length !== 1)
    throw new FieldError(["checker"], `checker names ${kinds.length} checkers; name one`);
  if (checker.float !== undefined) return { kind: "float", ...checker.float };
  if (checker.unordered !== undefined) return { kind: "unordered", ...checker.unordered };
  return { kind: checker.custom === undefined ? "exact" : "custom" };
}

/** What a problem requires of growth, its names checked. */
export function readComplexity({ complexity, bounds }: RawProblem): ComplexityRequirement {
  const { parameters, time, space, per, probe } = complexity;
  checkClass(time, parameters, ["complexity", "time"]);
  checkClass(space, parameters, ["complexity", "space"]);
  if (probe.from >= probe.to)
    throw new FieldError(["complexity", "probe"], `probe ends before it grows; raise "to"`);
  return { parameters, time, space, per, probe, stress: readStress({ complexity, bounds }) };
}

function readStress({ complexity, bounds }: Pick<RawProblem, "complexity" | "bounds">) {
  const { stress, parameters } = complexity;
  if (stress === null) return null;
  const path = ["complexity", "stress"];
  const stray = Object.keys(stress).find((name) => !parameters.includes(name));
  if (stray !== undefined)
    throw new FieldError(
      [...path, stray],
      `unknown size parameter ${JSON.stringify(stray)}; ${suggestName(stray, parameters)}`,
    );
  const missing = parameters.find((name) => !Object.hasOwn(stress, name));
  if (missing !== undefined) throw new FieldError(path, `stress says no ${JSON.stringify(missing)}; add it`);
  return Object.fromEntries(
    parameters.map((name) => [name, readEnd(stress[name], { path: [...path, name], names: bounds })]),
  );
}

const FUNCTIONS = ["log", "sqrt", "min", "max"];

function checkClass(text: string, parameters: readonly string[], path: FieldPath): void {
  if (!/^O\(.+\)$/.test(text))
    throw new FieldError(path, `${JSON.stringify(text)} is no class; write e.g. O(n log n)`);
  const known = [...parameters, ...FUNCTIONS];
  const stray = text
    .slice(1)
    .match(/[A-Za-z_]\w*/g)
    ?.find((name) => !known.includes(name));
  if (stray !== undefined)
    throw new FieldError(
      path,
      `unknown name ${JSON.stringify(stray)} in ${JSON.stringify(text)}; ${suggestName(stray, known)}`,
    );
}
