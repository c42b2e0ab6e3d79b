import { FieldError, type FieldPath } from "../field-error.ts";
import { suggestName } from "../nearest-name.ts";
import type { Checker, ComplexityRequirement } from "../problem.ts";
import { readEnd } from "../types/apply-bounds.ts";
import type { RawProblem } from "./problem-schema.ts";

/** The checker that a problem names; exactly one. */
export function readChecker({ checker, mode }: RawProblem): Checker {
  const kinds = Object.keys(checker);
  if (kinds.length !== 1)
    throw new FieldError(["checker"], `checker names ${kinds.length} checkers; name one`);
  refuseUnfit(kinds[0] as string, mode);
  if (checker.float !== undefined) return { kind: "float", ...checker.float };
  if (checker.unordered !== undefined) return { kind: "unordered", ...checker.unordered };
  if (checker["any-of"] !== undefined) {
    const { abs, rel } = checker["any-of"];
    return abs > 0 || rel > 0 ? { kind: "any-of", abs, rel } : { kind: "any-of" };
  }
  const plain = (["set", "tokens", "custom"] as const).find((kind) => checker[kind] !== undefined);
  return { kind: plain ?? "exact" };
}

const OF_PROGRAMS = ["exact", "tokens", "float", "custom"];

function refuseUnfit(kind: string, mode: RawProblem["mode"]): void {
  if (mode === "stdio" && !OF_PROGRAMS.includes(kind))
    throw new FieldError(
      ["checker"],
      `${kind} is no checker of what is printed; it takes ${OF_PROGRAMS.join(", ")}`,
    );
  if (mode === "class" && kind === "any-of")
    throw new FieldError(
      ["checker"],
      "any-of is of one answer, and a class gives many; take another checker",
    );
  if (mode !== "stdio" && kind === "tokens")
    throw new FieldError(
      ["checker"],
      "tokens are of what a program prints (mode: stdio); take another checker",
    );
}

type RawComplexity = NonNullable<RawProblem["complexity"]>;

const NOT_ASKED_FOR: ComplexityRequirement = {
  ...{ parameters: [], time: "", space: "", per: "call", stress: null },
  probe: { from: 16, to: 4096, factor: 4 },
};

/** What a problem requires of growth, its names checked. */
export function readComplexity({ complexity, bounds }: RawProblem): ComplexityRequirement {
  if (complexity === undefined) return NOT_ASKED_FOR;
  const { time, space, per, probe, space_counts_output: spaceCountsOutput } = complexity;
  const { parameters, output } = readParameters(complexity.parameters);
  checkClass(time, parameters, ["complexity", "time"]);
  checkClass(space, parameters, ["complexity", "space"]);
  if (probe.from >= probe.to)
    throw new FieldError(["complexity", "probe"], `probe ends before it grows; raise "to"`);
  const inputs = parameters.filter((name) => name !== output);
  const stress = readStress(complexity.stress, inputs, bounds);
  return {
    parameters,
    ...(output === undefined ? {} : { output }),
    ...(spaceCountsOutput ? {} : { spaceCountsOutput }),
    time,
    space,
    per,
    probe,
    stress,
  };
}

function readParameters(declared: RawComplexity["parameters"]) {
  const parameters = declared.map((each) => (typeof each === "string" ? each : each.name));
  const outputs = declared.flatMap((each) => (typeof each === "string" ? [] : [each.name]));
  const path = ["complexity", "parameters"];
  const twice = parameters.find((name, at) => parameters.indexOf(name) !== at);
  if (twice !== undefined)
    throw new FieldError(path, `${JSON.stringify(twice)} is there twice; name each size once`);
  if (outputs.length > 1) throw new FieldError(path, "an answer has one size; leave one output parameter");
  if (outputs.length === parameters.length)
    throw new FieldError(path, "the answer's size alone is no size of an input; name one of those too");
  return { parameters, output: outputs[0] };
}

function readStress(
  stress: RawComplexity["stress"],
  parameters: readonly string[],
  bounds: RawProblem["bounds"],
) {
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
