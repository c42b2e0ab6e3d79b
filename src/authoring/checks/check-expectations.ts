import { firstFailure, type Failure, type Survey } from "#graders";
import type { Problem, Solution } from "#problems";
import { counterexampleLines } from "../../report/counterexample-lines.ts";
import { verdictWords } from "../../report/verdict-words.ts";
import type { Result } from "../../scoreboard/result-schema.ts";
import { nameOf, rejectionsOf, type Context, type Surveyed } from "../context.ts";
import { findingsOf, type Finding } from "../finding.ts";
import { caseLine } from "./check-agreement.ts";

const { error, warning } = findingsOf("expectations");
const WIDTH = 300;

/** Solutions that do otherwise than their folder says. */
export function checkExpectations(context: Context): Finding[] {
  const { problem, sources, surveyed } = context;
  const found = surveyed.flatMap((each) => {
    const told = EXPECTATIONS[each.solution.expectation](each, problem);
    return told === null ? [] : [error(sources.solution(each.solution), `${nameOf(each.solution)} ${told}`)];
  });
  return [...found, ...inconclusive(context), ...lacksWrong(context)];
}

type Expectation = (each: Surveyed, problem: Problem) => string | null;

const EXPECTATIONS: Readonly<Record<Solution["expectation"], Expectation>> = {
  accepted: ({ survey }, problem) => {
    const failure = firstFailure(survey);
    if (failure !== null)
      return `is to be accepted, but: ${tell(failure, problem)}; mend it, or what the test expects`;
    return aboveClass(survey);
  },
  wrong: ({ survey, killing }, problem) => {
    const [first] = rejectionsOf(survey);
    const line = killing ? `; add to tests/hidden.jsonl: ${caseLine(killing)}` : "";
    if (first === undefined)
      return `is accepted by every test; add a hidden case or a property that rejects it${line}`;
    if (first === "loading")
      return `does not even load: ${tell(survey.unloadable, problem)}; mend it, so that it is wrong and no more`;
    if (first === "examples")
      return "fails an example, and so teaches nothing; let it pass those and be wrong elsewhere, or choose other examples";
    if (first !== "stress") return null;
    // An input that proves it wrong leaves no doubt.
    const perhaps = killing ? "" : ", or move it to slow/ if it is right";
    return `is rejected by stress alone; add a hidden case or a property that rejects it${perhaps}${line}`;
  },
  slow: ({ survey }, problem) => {
    const wrong = wrongness(survey);
    if (wrong !== null) return `is to be right and slow, but: ${tell(wrong, problem)}; mend it`;
    return rejectionsOf(survey).length > 0
      ? null
      : "is right and fast enough; name families of input and stress sizes at which it is too slow, or require a lesser class";
  },
  crash: ({ survey }, problem) => {
    const failure = firstFailure(survey);
    if (failure === null) return "is accepted by every test; add a case on which it crashes";
    return failure.kind === "runtime-error" || failure.kind === "out-of-memory"
      ? null
      : `is to end in a runtime error or out of memory, but: ${tell(failure, problem)}; mend it, or move it to wrong/`;
  },
};

/** What speaks against a slow solution beside its being slow. */
function wrongness({ unloadable, groups }: Survey): Failure | null {
  const { examples, hidden, properties, stress, probe } = groups;
  const failures = [...examples, ...hidden, ...properties, ...stress, ...probe].map(({ failure }) => failure);
  const isMereSlowness = (failure: Failure | null) =>
    failure !== null && (failure.kind === "too-slow" || failure.kind === "out-of-memory");
  const small = [...examples, ...hidden, ...properties].map(({ failure }) => failure);
  return (
    unloadable ??
    small.find((failure) => failure !== null) ??
    failures.find((failure) => failure !== null && !isMereSlowness(failure)) ??
    null
  );
}

function aboveClass({ complexity }: Survey): string | null {
  const above = (["time", "space"] as const).filter((cost) => complexity?.[cost].met === false);
  if (complexity === null || above.length === 0) return null;
  const told = above.map(
    (cost) => `takes ${complexity[cost].class} ${cost} where ${complexity[cost].required} is required`,
  );
  return `${told.join(" and ")}; mend it, or complexity in problem.yaml`;
}

function inconclusive({ sources, surveyed }: Context): Finding[] {
  return surveyed.flatMap(({ solution, survey: { complexity } }) => {
    const open = (["time", "space"] as const).filter(
      (cost) => complexity !== null && complexity[cost].points.length > 0 && complexity[cost].class === null,
    );
    if (complexity === null || solution.expectation !== "accepted") return [];
    return open.map((cost) =>
      warning(
        sources.solution(solution),
        `${nameOf(solution)}: the probe cannot tell its ${cost} (${complexity[cost].runnersUp.map((each) => each.class).join(" or ")}); let the families grow more evenly, or probe larger sizes`,
      ),
    );
  });
}

function lacksWrong({ problem, sources, surveyed }: Context): Finding[] {
  const teaches = surveyed.some(
    ({ solution, survey }) =>
      solution.expectation === "wrong" && !["loading", "examples"].includes(rejectionsOf(survey)[0] ?? ""),
  );
  if (teaches || problem.solutions.length === 0) return [];
  return [
    warning(
      sources.file("solutions/wrong"),
      "no wrong solution passes the examples; add one with a mistake that people make, to see that the tests find it",
    ),
  ];
}

function tell(failure: Failure | null, { complexity: { stress } }: Problem): string {
  if (failure === null) return "nothing";
  const verdict = failure as Result["verdict"];
  return [verdictWords(verdict), ...counterexampleLines(verdict, { width: WIDTH, stress })].join(", ");
}
