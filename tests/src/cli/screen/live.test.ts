import fc from "fast-check";
import stringWidth from "string-width";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { GradeEvent } from "../../../../src/asking/grade-event.ts";
import { openScreen } from "../../../../src/cli/screen/open-screen.ts";
import { anyText } from "../../support/any-text.ts";
import { fakeClock } from "../../support/fake-clock.ts";
import { fakeTerminal } from "../../support/fake-terminal.ts";
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

beforeEach(() => {
  vi.stubEnv("NO_COLOR", "1");
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const FRAME = 125;

function openOn({ columns = 100, rows = 30, models = ["a/model"] } = {}) {
  const terminal = fakeTerminal(columns, rows);
  const { clock, pass, sleeping } = fakeClock();
  const screen = openScreen({ mode: "live", stream: terminal.stream, models, clock });
  const tell = async (...events: readonly GradeEvent[]) => {
    events.forEach((event) => screen.event(event));
    await pass(FRAME);
  };
  return { terminal, screen, tell, pass, sleeping };
}

test("each model has a line, and all of them a bar", async () => {
  const { terminal, screen, tell } = openOn({ columns: 130, models: ["openai/gpt-4o", "groq/llama"] });
  const unit = unitOf({ model: "openai/gpt-4o" });
  const other = unitOf({ model: "groq/llama" });
  await tell(
    planned(4),
    asking(unit),
    replied(unit),
    graded(unit),
    asking(other),
    callFailed(other, "overloaded"),
  );
  expect(await terminal.lines()).toEqual([
    "groq/llama: told: overloaded",
    "model          asking  replies  graded  accepted  failed calls  tokens in/out    spent",
    "openai/gpt-4o       0        1       1         1                       100/50  $0.0050",
    "groq/llama          1        0       0         0             1",
    "failed calls: 1 overloaded",
    "██████░░░░░░░░░░░░░░░░░░ 1/4  25 %",
  ]);
  screen.end();
});

test("notes, stopped models and the first failure of a kind scroll by above the block, once", async () => {
  const { terminal, screen, tell } = openOn();
  const unit = unitOf();
  await tell(planned(9), note("a torn line was healed"), callFailed(unit, "rate-limit", "slow down"));
  await tell(callFailed(unit, "rate-limit", "slow down"), callFailed(unit, "server", "oops"));
  await tell(
    stopped("a/model", "quota", "the day's quota is spent"),
    unanswered(unitOf({ sample: 1 }), "quota"),
  );
  expect((await terminal.lines()).slice(0, 5)).toEqual([
    "a torn line was healed",
    "a/model: rate limit: slow down",
    "a/model: server error: oops",
    "a/model is asked no more: the day's quota is spent",
    expect.stringMatching(/^model /),
  ]);
  screen.end();
});

test("at the end the block is gone, what scrolled by stays, and the cursor is back", async () => {
  const { terminal, screen, tell, sleeping } = openOn();
  await tell(planned(9), note("one"));
  expect(terminal.modes()).toEqual({ cursor: false, wraps: true });
  screen.event(note("two"));
  screen.end();
  screen.end();
  expect(await terminal.lines()).toEqual(["one", "two"]);
  expect(terminal.modes()).toEqual({ cursor: true, wraps: true });
  expect(sleeping()).toBe(0);
});

test("a burst of events is one frame, and silence draws the time left alone", async () => {
  const { terminal, screen, tell, pass } = openOn();
  await tell(planned(3000));
  const before = terminal.written.length;
  for (let sample = 0; sample < 1000; sample += 1) screen.event(asking(unitOf({ sample })));
  await pass(FRAME);
  expect(terminal.written.length - before).toBe(1);
  await pass(10 * 1000);
  expect(terminal.written.length - before).toBeLessThanOrEqual(11);
  screen.end();
});

test("a second of events is at most nine frames", async () => {
  const { terminal, screen, pass } = openOn();
  const before = terminal.written.length;
  for (let millis = 0; millis < 1000; millis += 10) {
    screen.event(asking(unitOf({ sample: millis })));
    await pass(10);
  }
  expect(terminal.written.length - before).toBeLessThanOrEqual(9);
  screen.end();
});

test("models that do not fit are one line, those that are stopped first", async () => {
  const models = Array.from({ length: 12 }, (_, at) => `a/model-${at}`);
  const { terminal, screen, tell } = openOn({ rows: 8, models });
  await tell(planned(12), stopped("a/model-0", null, "enough"));
  const visible = (await terminal.visible()).filter((line) => line !== "");
  expect(visible.map((line) => line.split("  ")[0]?.trim())).toEqual([
    "model",
    "a/model-1",
    "a/model-2",
    "a/model-3",
    "a/model-4",
    "+ 8 more",
    expect.stringContaining("0/12"),
  ]);
  screen.end();
});

test("names and messages can neither move the cursor nor turn the text around", async () => {
  const name = "evil/\u001B[2J\u001B]0;owned\u0007\u202Emodel\nline";
  const { terminal, screen, tell } = openOn({ columns: 200, models: [name] });
  await tell(planned(1), stopped(name, null, "\u001B[1A\r\u009B2Kgone"), note("\u001B[?25h\u2066\n\n"));
  const lines = await terminal.lines();
  expect(lines).toHaveLength(5);
  expect(lines.join("\n")).toContain("evil/\\u{1b}[2J\\u{1b}]0;owned\\u{7}\\u{202e}model\\nline");
  const hostile = ["\u202E", "\u2066", "\u009B", "\u0007", "\u001B[2J", "\u001B]", "\u001B[1A\r"];
  expect(hostile.filter((text) => terminal.written.join("").includes(text))).toEqual([]);
  screen.end();
});

test("where colours are wanted a stopped model is yellow, and no column moves", async () => {
  vi.stubEnv("NO_COLOR", undefined);
  vi.stubEnv("FORCE_COLOR", "1");
  const { terminal, screen, tell } = openOn({ models: ["a/model", "another/model"] });
  await tell(planned(9), stopped("a/model", null, "enough"));
  const drawn = terminal.written.join("").replaceAll("\u001B", "ESC");
  expect(drawn).toContain("ESC[33ma/model is asked no more: enoughESC[39m");
  expect(drawn).toMatch(/ESC\[33ma\/model +0 +0 +0 +0 +stoppedESC\[39m/);
  expect(await terminal.lines()).toEqual([
    "a/model is asked no more: enough",
    "model          asking  replies  graded  accepted",
    "a/model             0        0       0         0  stopped",
    "another/model       0        0       0         0",
    "░░░░░░░░░░░░░░░░░░░░░░░░ 0/9  0 %",
  ]);
  screen.end();
});

const name = fc.oneof(anyText, fc.constantFrom("openai/gpt-4o", "模型/通义千问-很长的名字-二十五点一"));
const size = fc.record({ columns: fc.integer({ min: 20, max: 200 }), rows: fc.integer({ min: 1, max: 40 }) });

test("whatever the names and the size, the block is never wider or higher than the terminal, and nothing of it is left behind", async () => {
  const models = fc.uniqueArray(name, { minLength: 1, maxLength: 15 });
  await fc.assert(
    fc.asyncProperty(
      size,
      models,
      histories,
      fc.array(fc.nat(), { minLength: 1 }),
      async (room, names, all, picks) => {
        const { terminal, screen, tell } = openOn({ ...room, models: names });
        await tell(planned(100, 3));
        const notes: string[] = [];
        for (const [at, event] of interleave(all, picks).entries()) {
          const more = at % 5 === 0 ? [note(`note ${at}`)] : [];
          await tell(event, ...more);
          const block = terminal.block();
          expect(block.length).toBeLessThan(room.rows);
          for (const line of block) expect(stringWidth(line)).toBeLessThan(room.columns);
          const seen = (await terminal.visible()).join("\n").trimEnd();
          expect(seen.split("\n").at(-1)).toContain(block.length === 0 ? "" : "/100");
          notes.push(...more.map((one) => ("message" in one ? one.message : "")));
        }
        screen.end();
        const lines = await terminal.lines();
        expect(lines.filter((line) => line.startsWith("note "))).toEqual(notes);
        // Lines that scrolled by, and of the block neither a heading nor a bar.
        expect(lines.filter((line) => /^model |[█░]|\d+\/100/.test(line))).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test("a terminal that changes its size keeps what scrolled by and one block", async () => {
  // High enough for a block of the widest, broken into rows of the narrowest.
  const wide = fc.record({
    columns: fc.integer({ min: 20, max: 200 }),
    rows: fc.integer({ min: 30, max: 60 }),
  });
  await fc.assert(
    fc.asyncProperty(wide, fc.array(wide, { maxLength: 6 }), async (first, others) => {
      const models = [
        "openai/gpt-4o",
        "模型/通义千问-很长的名字-二十五点一",
        "groq/meta-llama/llama-4-maverick-17b-128e",
      ];
      const { terminal, screen, tell } = openOn({ ...first, models });
      await tell(planned(100), note("the first note"), ...models.map((model) => asking(unitOf({ model }))));
      for (const { columns, rows } of others) {
        await terminal.resize(columns, rows);
        await tell(note(`now ${columns} wide`));
      }
      const lines = await terminal.lines();
      const notes = ["the first note", ...others.map(({ columns }) => `now ${columns} wide`)];
      expect(lines.slice(0, notes.length)).toEqual(notes);
      expect(lines).toHaveLength(notes.length + models.length + 2);
      expect(lines.at(-1)).toContain("0/100");
      screen.end();
    }),
    { numRuns: 60 },
  );
});
