import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadProblems, type Problem } from "#problems";
import { openSandbox, type Sandbox } from "#sandbox";
import type { GradeOptions } from "../../src/grade.ts";
import { answersFrom } from "../support/model-server/answers-from.ts";
import type { BatchPlan, WireFormat } from "../support/model-server/model-server.ts";
import { smallAnswers, writeSmallProblems } from "../support/small-problems.ts";
import {
  gradeWatched,
  MODEL,
  newFolder,
  paidBy,
  scoreOf,
  type Services,
  serveModels,
} from "./support/asked-services.ts";

const BATCHED: readonly WireFormat[] = ["openai", "google", "groq"];
const PROBLEMS = 3;

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox({ workers: 3 });
});
afterAll(() => sandbox.close());

const script = answersFrom(
  smallAnswers(PROBLEMS).map(({ when, texts }) => ({ when, texts: texts.slice(0, 1) })),
);
const small = (): Promise<Problem[]> => loadProblems(writeSmallProblems(newFolder(), PROBLEMS));

const gradeIn = (services: Services, out: string, options: Partial<GradeOptions> = {}) =>
  gradeWatched(services, { out, sandbox, batch: true, batchPollMillis: 20, ...options });

const serveAll = (batches: BatchPlan = {}, formats: readonly WireFormat[] = BATCHED) =>
  serveModels(Object.fromEntries(formats.map((format) => [format, { script, batches }])));

/** Batches that were created at a server; the messages of a run tell of each. */
const submitted = (events: Awaited<ReturnType<typeof gradeIn>>["events"]) =>
  events.filter((event) => event.kind === "batch" && event.message.includes("submitted with")).length;

test("batches cost half, and whoever has none is asked directly meanwhile", async () => {
  const services = await serveAll({}, [...BATCHED, "compatible"]);
  const problems = await small();
  const run = await gradeIn(services, newFolder(), { problems });
  const direct = await gradeIn(await serveAll(), newFolder(), { problems, batch: false });
  expect(run.missing).toBe(0);
  for (const format of BATCHED) {
    const { usage, counts } = scoreOf(run, MODEL[format]);
    expect(counts.accepted).toBe(PROBLEMS);
    expect(usage?.costUsd).toBeCloseTo((scoreOf(direct, MODEL[format]).usage?.costUsd ?? 0) / 2, 9);
    expect(usage?.costUsd).toBeGreaterThan(0);
    expect(paidBy(services.servers[format])).toEqual({ replies: PROBLEMS, most: 1 });
  }
  expect(scoreOf(run, MODEL.compatible).counts.accepted).toBe(PROBLEMS);
  expect(submitted(run.events)).toBe(BATCHED.length);
});

test.each([true, false])(
  "a run that is stopped while its batches are pending collects them the next time, with batch: %s",
  async (batch) => {
    const services = await serveAll({ looksUntilEnd: 4 });
    const [out, problems] = [newFolder(), await small()];
    const stopping = new AbortController();
    let pending = 0;
    const first = gradeIn(services, out, {
      ...{ problems, signal: stopping.signal },
      onEvent(event) {
        if (event.kind !== "batch" || !event.message.includes("of")) return;
        pending += 1;
        if (pending === BATCHED.length) stopping.abort(new Error("enough"));
      },
    });
    await expect(first).rejects.toThrow("enough");
    const second = await gradeIn(services, out, { problems, batch });
    expect([second.missing, submitted(second.events)]).toEqual([0, 0]);
    for (const format of BATCHED)
      expect(paidBy(services.servers[format])).toEqual({ replies: PROBLEMS, most: 1 });
  },
);

/** Takes the steps behind the first back, as if the process had died before it wrote them down. */
async function forgetBatchIds(out: string): Promise<void> {
  const { truncate } = await import("node:fs/promises");
  const file = join(out, "batches.jsonl");
  const [header, ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
  const first = lines.filter((line) => line.includes('"batchId":null'));
  await truncate(file, 0);
  appendFileSync(file, `${[header, ...first].join("\n")}\n`);
}

test("a batch whose id was not written down any more is found by its label and not submitted twice", async () => {
  const services = await serveAll();
  const [out, problems] = [newFolder(), await small()];
  const stopping = new AbortController();
  const first = gradeIn(services, out, {
    ...{ problems, signal: stopping.signal },
    onEvent(event) {
      if (event.kind === "batch" && event.message.includes("submitted with")) submissions += 1;
      if (submissions === BATCHED.length) stopping.abort(new Error("enough"));
    },
  });
  let submissions = 0;
  await expect(first).rejects.toThrow("enough");
  await forgetBatchIds(out);
  const second = await gradeIn(services, out, { problems });
  expect([second.missing, submitted(second.events)]).toEqual([0, 0]);
  for (const format of BATCHED)
    expect(paidBy(services.servers[format])).toEqual({ replies: PROBLEMS, most: 1 });
});

test("of a batch that expired what came counts, and the rest is asked for in a new one by the next run", async () => {
  const services = await serveAll({ ends: "expired", answered: 2 });
  const [out, problems] = [newFolder(), await small()];
  const first = await gradeIn(services, out, { problems });
  for (const format of BATCHED) {
    expect(scoreOf(first, MODEL[format])).toMatchObject({
      notGradedBy: { "model-error": 1 },
      usage: { replies: 2 },
    });
    expect(scoreOf(first, MODEL[format]).counts.accepted).toBe(2);
  }
  expect(first.missing).toBe(BATCHED.length);
  const second = await gradeIn(services, out, { problems });
  expect([second.missing, submitted(second.events)]).toEqual([0, BATCHED.length]);
  for (const format of BATCHED)
    expect(paidBy(services.servers[format])).toEqual({ replies: PROBLEMS, most: 1 });
});

test("a batch that failed as a whole leaves all its replies to the next run", async () => {
  const services = await serveAll({ ends: "failed" });
  const run = await gradeIn(services, newFolder(), { problems: await small() });
  expect(run.missing).toBe(PROBLEMS * BATCHED.length);
  for (const format of BATCHED) expect(scoreOf(run, MODEL[format]).notGradedBy["model-error"]).toBe(PROBLEMS);
});

test("a second attempt after a batch is asked for directly", async () => {
  const wrongFirst = answersFrom([
    { when: "fails on one of the examples", texts: smallAnswers(1)[0]?.texts.slice(0, 1) ?? [] },
    { when: "add_1", texts: smallAnswers(1)[0]?.texts.slice(2) ?? [] },
  ]);
  const services = await serveModels({ groq: { script: wrongFirst } });
  const problems = await loadProblems(writeSmallProblems(newFolder(), 1));
  const run = await gradeIn(services, newFolder(), { problems, attempts: 2 });
  expect(scoreOf(run, MODEL.groq).passAfterAttempts["2"]?.estimate).toBe(1);
  expect(run.scoreboard.results.map(({ attempt }) => attempt)).toEqual([1, 2]);
});

const PRICED = {
  price: { inputPerMillionUsd: 0, outputPerMillionUsd: 1e6 / 20 },
  settings: { maxTokens: 40 },
};
const priced = (format: WireFormat) => ({ name: MODEL[format], ...PRICED });

test("batches that could pass the budget are not submitted", async () => {
  const services = await serveAll({}, ["openai"]);
  // Three replies of at most two dollars, at half the price.
  const options = { models: [priced("openai")], problems: await small() };
  await expect(gradeIn(services, newFolder(), { ...options, budgetUsd: 2.9 })).rejects.toThrow(
    "the batches could cost up to $3.00, and $2.90 of the budget is left",
  );
  expect(paidBy(services.servers["openai"]).replies).toBe(0);
  const run = await gradeIn(services, newFolder(), { ...options, budgetUsd: 3 });
  expect([run.missing, scoreOf(run, MODEL.openai).usage?.costUsd]).toEqual([0, 1.5]);
});

test("who is asked directly does not wait for money that batches hold", async () => {
  const services = await serveAll({}, ["openai", "compatible"]);
  const models = [priced("openai"), priced("compatible")];
  const options = { models, problems: await small() };
  const out = newFolder();
  const first = await gradeIn(services, out, { ...options, budgetUsd: 4.5 });
  expect(scoreOf(first, MODEL.openai).counts.accepted).toBe(PROBLEMS);
  expect(scoreOf(first, MODEL.compatible).notGradedBy["not-asked"]).toBe(PROBLEMS);
  // What the batches did cost leaves room.
  const second = await gradeIn(services, out, { ...options, budgetUsd: 6 });
  expect(second.missing).toBe(0);
});
