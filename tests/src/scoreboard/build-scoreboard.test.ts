import fc from "fast-check";
import { expect, test } from "vitest";
import { VERDICTS, type Verdict } from "#graders";
import { formatScoreboard } from "../../../src/scoreboard/write-scoreboard.ts";
import { fakeProblem } from "../../graders/support/fake-problem.ts";
import { graded } from "../support/graded.ts";
import { RUN, scoreboardOf } from "../support/scoreboard-of.ts";

const KINDS = Object.keys(VERDICTS) as Verdict["kind"][];

const anyGraded = fc.uniqueArray(
  fc.record({
    model: fc.constantFrom("a/model", "b/model", "A", "é"),
    problem: fc.constantFrom("median", "other"),
    sample: fc.integer({ min: 0, max: 12 }),
    kind: fc.constantFrom(...KINDS),
  }),
  { selector: ({ model, problem, sample }) => JSON.stringify([model, problem, sample]), minLength: 1 },
);

test("the order in which answers were graded never matters", () => {
  const shuffled = anyGraded.chain((items) =>
    fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
  );
  fc.assert(
    fc.property(shuffled, ([one, other]) => {
      const format = (items: typeof one) =>
        formatScoreboard(scoreboardOf(items.map(({ kind, ...answer }) => graded(answer, kind))));
      expect(format(other)).toBe(format(one));
    }),
  );
});

test("the order of keys never depends on how a grade was put together", () => {
  const answer = graded({}, "too-slow");
  const turned = { ...answer, grade: turnKeys(answer.grade) as typeof answer.grade };
  expect(formatScoreboard(scoreboardOf([turned]))).toBe(formatScoreboard(scoreboardOf([answer])));
});

function turnKeys(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(turnKeys);
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(
    Object.entries(json)
      .map(([key, value]) => [key, turnKeys(value)] as const)
      .toReversed(),
  );
}

test("only the object run depends on time, machine and paths", () => {
  const elsewhere = { ...RUN, started: "2030-01-01T00:00:00Z", host: "there", jobs: 7 };
  const { run, ...rest } = scoreboardOf([graded({}, "accepted")], elsewhere);
  const { run: _run, ...same } = scoreboardOf([graded({}, "accepted")]);
  expect(run).toEqual(elsewhere);
  expect(JSON.stringify(rest)).toBe(JSON.stringify(same));
});

test.each(KINDS)("a verdict of kind %s fits the scoreboard", (kind) => {
  expect(scoreboardOf([graded({}, kind)]).results[0]?.verdict.kind).toBe(kind);
});

test("results stand by model, problem and sample, numbers by value", () => {
  const answers = [10, 9, 2].map((sample) => graded({ sample }, "accepted"));
  const scoreboard = scoreboardOf([graded({ model: "b" }, "accepted"), ...answers]);
  expect(scoreboard.results.map(({ model, sample }) => `${model} ${sample}`)).toEqual([
    "a/model 2",
    "a/model 9",
    "a/model 10",
    "b 0",
  ]);
});

test("only the problems that were asked are listed", () => {
  expect(scoreboardOf([graded({}, "accepted")]).problems.map(({ id }) => id)).toEqual(["median"]);
});

test("a result with a counterexample says how to run it again, with names quoted for a shell", () => {
  const [result] = scoreboardOf([graded({ model: "it's; rm -rf" }, "wrong-answer")]).results;
  expect(result?.replay).toBe(`assay replay . --model 'it'\\''s; rm -rf' --problem median --sample 0`);
  expect(scoreboardOf([graded({}, "accepted")]).results[0]?.replay).toBeNull();
});

test("a problem that is not shipped, or not as it is here, has to be given to a replay", () => {
  const answers = ["median", "other"].map((problem) => graded({ problem }, "wrong-answer"));
  const shipped = [
    fakeProblem({ id: "median", hash: "another" }),
    fakeProblem({ id: "other", hash: "hash of other" }),
  ];
  expect(scoreboardOf(answers, RUN, shipped).results.map(({ replay }) => replay)).toEqual([
    "assay replay . --problems DIR --model a/model --problem median --sample 0",
    "assay replay . --model a/model --problem other --sample 0",
  ]);
});

test("problems say what rates are made again from, and the set has a hash of its own", () => {
  const { problems, problemSetHash } = scoreboardOf([graded({}, "accepted")]);
  expect(problems[0]).toMatchObject({
    ...{ hash: "hash of median", difficulty: "easy", tags: ["arrays"], references: ["python"] },
    tests: { examples: 1, hidden: 2 },
  });
  const more = scoreboardOf([graded({}, "accepted"), graded({ problem: "unmeasured" }, "accepted")]);
  expect(more.problems[1]?.references).toBeNull();
  expect(more.problemSetHash).not.toBe(problemSetHash);
  expect(scoreboardOf([graded({}, "wrong-answer")]).problemSetHash).toBe(problemSetHash);
});
