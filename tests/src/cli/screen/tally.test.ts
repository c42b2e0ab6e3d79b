import fc from "fast-check";
import { expect, test } from "vitest";
import type { GradeEvent } from "../../../../src/asking/grade-event.ts";
import { askedNow, startTally, tally } from "../../../../src/cli/screen/tally.ts";
import { sumTallies } from "../../../../src/cli/screen/model-tally.ts";
import {
  asking,
  callFailed,
  graded,
  histories,
  interleave,
  note,
  planned,
  replied,
  stopped,
  unanswered,
  unitOf,
} from "../../support/grade-events.ts";

const MODELS = ["a/one", "a/two", "b/模型"];

const after = (events: readonly GradeEvent[], models = ["a/model"]) =>
  events.reduce((sofar, event, at) => tally(sofar, event, at), startTally(models));

const only = (events: readonly GradeEvent[]) => {
  const own = after(events).models.get("a/model");
  if (own === undefined) throw new Error("the model is gone");
  return own;
};

test("in whatever order the events of several units come, the totals are the same", () => {
  const picks = fc.array(fc.nat(), { minLength: 1 });
  fc.assert(
    fc.property(histories, picks, picks, (all, one, other) => {
      const [first, second] = [one, other].map((own) => after(interleave(all, own), MODELS).models);
      expect(second).toEqual(first);
    }),
  );
});

test("at the end of every run nothing is being asked for, and every first attempt is through", () => {
  fc.assert(
    fc.property(histories, fc.array(fc.nat(), { minLength: 1 }), (all, picks) => {
      const sum = sumTallies("", [...after(interleave(all, picks), MODELS).models.values()]);
      expect(askedNow(sum)).toBe(0);
      expect(sum.done).toBe(all.filter(([event]) => event !== undefined && firstAttempt(event)).length);
      const unanswered = Object.values(sum.unanswered).reduce((total, count) => total + count, 0);
      expect(sum.replied + sum.earlier + unanswered).toBe(sum.done);
    }),
  );
});

function firstAttempt(event: GradeEvent): boolean {
  return "unit" in event && event.unit.attempt === 1;
}

test("while a reply is waited for it is being asked, also through failed calls", () => {
  const unit = unitOf();
  expect(askedNow(only([asking(unit), callFailed(unit, "overloaded")]))).toBe(1);
  expect(only([asking(unit), callFailed(unit, "overloaded")]).failedCalls).toEqual({ overloaded: 1 });
  expect(askedNow(only([asking(unit), replied(unit)]))).toBe(0);
});

test("a reply of an earlier run costs nothing now", () => {
  const unit = unitOf();
  const own = only([replied(unit, {}, true), replied(unitOf({ sample: 1 }), { costUsd: null })]);
  expect(own).toMatchObject({
    replied: 1,
    earlier: 1,
    costUsd: 0,
    unpriced: 1,
    inputTokens: 100,
    outputTokens: 50,
  });
});

test("second attempts are counted apart, and paid for all the same", () => {
  const second = unitOf({ attempt: 2 });
  const own = only([
    asking(second),
    replied(second),
    graded(second),
    unanswered(unitOf({ attempt: 2, sample: 1 }), null),
  ]);
  expect(own).toMatchObject({ replied: 0, graded: 0, accepted: 0, done: 0, unanswered: {}, costUsd: 0.005 });
  expect(own.later).toEqual({ replied: 1, unanswered: 1, graded: 1, accepted: 1 });
});

test("what ended not graded is through, and neither graded nor accepted", () => {
  const unit = unitOf();
  const own = only([unanswered(unit, "quota"), graded(unit, "not-graded")]);
  expect(own).toMatchObject({ done: 1, graded: 0, accepted: 0, unanswered: { quota: 1 } });
});

test("a model that nobody named is counted too, after the others", () => {
  const { models } = after([replied(unitOf({ model: "late/one" }))]);
  expect([...models.keys()]).toEqual(["a/model", "late/one"]);
});

test("the first reason why a model is asked no more is the one that is kept", () => {
  const own = only([stopped("a/model", "quota", "spent"), stopped("a/model", null, "later")]);
  expect(own.stopped).toEqual({ error: "quota", message: "spent" });
});

test("the run begins with its first event, and its work with the first that no earlier run did", () => {
  const unit = unitOf();
  const events = [
    note("an engine is built"),
    planned(2, 1),
    replied(unit, {}, true),
    asking(unitOf({ sample: 1 })),
  ];
  expect(after(events)).toMatchObject({ startedAt: 0, workingSince: 3, wanted: 2, there: 1 });
});

test("a tally that was handed out never changes", () => {
  const before = after([asking(unitOf())]);
  tally(before, replied(unitOf()), 9);
  expect(askedNow(sumTallies("", [...before.models.values()]))).toBe(1);
});
