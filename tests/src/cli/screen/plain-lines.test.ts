import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { type GradeEvent, warning } from "../../../../src/asking/grade-event.ts";
import { openScreen } from "../../../../src/cli/screen/open-screen.ts";
import type { ScreenMode } from "../../../../src/cli/screen/screen.ts";
import { fakeClock } from "../../support/fake-clock.ts";
import {
  asking,
  callFailed,
  graded,
  note,
  planned,
  replied,
  stopped,
  unanswered,
  unitOf,
} from "../../support/grade-events.ts";

function openOn(mode: ScreenMode) {
  const stream = new PassThrough({ encoding: "utf8" });
  const { clock, pass } = fakeClock();
  const screen = openScreen({
    ...{ mode, models: ["a/model"], clock },
    stream: stream as unknown as NodeJS.WriteStream,
  });
  const tell = (...events: readonly GradeEvent[]) => events.forEach((event) => screen.event(event));
  const lines = () => ((stream.read() ?? "") as string).split("\n").slice(0, -1);
  return { stream, screen, tell, pass, lines };
}

test("off a terminal there are some twenty lines, however many replies", async () => {
  const { screen, tell, pass, lines } = openOn("lines");
  tell(planned(1000));
  for (let sample = 0; sample < 1000; sample += 1) {
    const unit = unitOf({ sample });
    tell(asking(unit), callFailed(unit, "rate-limit"), replied(unit));
    await pass(600);
    tell(graded(unit, sample % 2 === 0 ? "accepted" : "wrong-answer"));
  }
  screen.end();
  const told = lines();
  expect(told).toHaveLength(22);
  expect(told[0]).toBe("1,000 replies wanted");
  expect(told[1]).toBe("a/model: rate limit: told: rate-limit");
  expect(told[11]).toBe("500 of 1000 done: 250 accepted, 500 failed calls, about 5 min left");
  expect(told.at(-1)).toBe("1000 of 1000 done: 500 accepted, 1,000 failed calls");
});

test("a cause that was told is not told again, unless nobody was told it", () => {
  const events = [
    callFailed(unitOf(), "unreachable", "nobody listens at 127.0.0.1"),
    stopped("a/model", "unreachable", "nobody listens at 127.0.0.1"),
  ];
  const [all, quiet] = [openOn("lines"), openOn("quiet")];
  for (const { tell } of [all, quiet]) tell(...events);
  expect(all.lines()).toEqual([
    "a/model: cannot be reached: nobody listens at 127.0.0.1",
    "a/model is asked no more: cannot be reached",
  ]);
  expect(quiet.lines()).toEqual(["a/model is asked no more: nobody listens at 127.0.0.1"]);
});

test("waits between tries are told once they are felt, once for each model", () => {
  const { tell, lines } = openOn("lines");
  for (const sample of [0, 1])
    for (const tries of [1, 2, 3, 4]) tell(callFailed(unitOf({ sample }), "overloaded", undefined, tries));
  expect(lines()).toEqual([
    "a/model: told: overloaded",
    "a/model: overloaded on try 3 too; waits between tries double, to about a minute",
  ]);
});

test("every note, stopped model and first missing reply of a kind is a line besides", () => {
  const { tell, lines } = openOn("lines");
  tell(note("an engine is built"), planned(9, 4), unanswered(unitOf(), "timeout"));
  tell(unanswered(unitOf({ sample: 1 }), "timeout"), unanswered(unitOf({ sample: 2 }), null));
  tell(stopped("a/model", "quota", "the day's quota is spent"), unanswered(unitOf({ sample: 3 }), "quota"));
  expect(lines()).toEqual([
    "an engine is built",
    "9 replies wanted, 4 of them there already",
    "a/model median python #0: no reply: no reply came",
    "a/model is asked no more: the day's quota is spent",
  ]);
});

test("a batch is heard of every ten minutes", async () => {
  const { tell, pass, lines } = openOn("lines");
  for (let minute = 0; minute <= 20; minute += 1) {
    tell({ kind: "batch", model: "a/model", message: `${minute} of 100 are there` });
    await pass(60_000);
  }
  expect(lines()).toEqual([0, 10, 20].map((minute) => `a/model: ${minute} of 100 are there`));
});

test("when it is to be quiet, only warnings are told", () => {
  const { tell, lines } = openOn("quiet");
  const unit = unitOf();
  tell(
    planned(1),
    note("an engine is built"),
    asking(unit),
    callFailed(unit, "server"),
    replied(unit),
    graded(unit),
  );
  tell({ kind: "batch", model: "a/model", message: "1 of 100 are there" });
  expect(lines()).toEqual([]);
  tell(stopped("a/model", null, "\u001B[2Jthe budget is spent"));
  expect(lines()).toEqual(["a/model is asked no more: \\u{1b}[2Jthe budget is spent"]);
});

test("a warning among the notes is told in every mode", () => {
  for (const mode of ["lines", "quiet"] as const) {
    const { tell, lines } = openOn(mode);
    tell(warning("replies.jsonl: cut off a last line"));
    expect(lines()).toEqual(["replies.jsonl: cut off a last line"]);
  }
});

test.each(["live", "lines", "quiet", "jsonl"] as const)(
  "a reader of %s that goes away does not end the run",
  async (mode) => {
    const { stream, screen, tell, pass } = openOn(mode);
    stream.destroy(new Error("EPIPE"));
    tell(planned(1), note("nobody hears it"), stopped("a/model", null, "nor this"), graded(unitOf()));
    await pass(1000);
    screen.end();
    expect(stream.errored).toMatchObject({ message: "EPIPE" });
  },
);
