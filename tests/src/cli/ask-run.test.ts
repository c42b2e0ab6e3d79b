import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { openRun } from "../../../src/runs/open-run.ts";
import { answersFrom } from "../../support/model-server/answers-from.ts";
import type { ModelServer } from "../../support/model-server/model-server.ts";
import { smallAnswers, writeSmallProblems } from "../../support/small-problems.ts";
import { KEY, newFolder, paidBy, serveModels, textsIn } from "../support/asked-services.ts";

const MAIN = join(import.meta.dirname, "../../../src/cli/main.ts");
const PROBLEMS = 6;
const CONCURRENCY = 2;

interface Setting {
  readonly server: ModelServer;
  readonly out: string;
  start(...more: readonly string[]): ChildProcess;
}

/** A server that takes its time, and the command that asks it. */
async function setUp(delayMillis: number): Promise<Setting> {
  const script = answersFrom(smallAnswers(PROBLEMS));
  const services = await serveModels({ openai: { script, delayMillis } }, { concurrency: CONCURRENCY });
  const [folder, out] = [newFolder(), join(newFolder(), "run")];
  const { file: _file, ...config } = services.config;
  const problems = writeSmallProblems(join(folder, "problems"), PROBLEMS);
  const file = join(folder, "assay.config.json");
  writeFileSync(file, JSON.stringify({ ...config, ask: services.models, problems }));
  const start = (...more: readonly string[]) => {
    const args = [MAIN, "grade", "--config", file, "--out", out, ...more];
    const child = spawn(process.execPath, args, { env: { ...process.env, ...services.env } });
    onTestFinished(() => void child.kill("SIGKILL"));
    return child;
  };
  return { server: services.servers["openai"] as ModelServer, out, start };
}

interface Ended {
  readonly code: number | null;
  readonly told: string;
}

async function untilEnd(child: ChildProcess): Promise<Ended> {
  let told = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (told += text));
  child.stdout?.resume();
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, told };
}

async function untilAsked(server: ModelServer, requests: number): Promise<void> {
  while (server.counts().requests < requests) await setTimeout(5);
}

const repliesIn = (out: string) =>
  readFileSync(join(out, "replies.jsonl"), "utf8").trimEnd().split("\n").length - 1;

describe.skipIf(process.platform === "win32")("a run that is interrupted", () => {
  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)(
    "by %s waits for the replies under way, ends with %i, and nothing is asked twice",
    async (signal, code) => {
      const { server, out, start } = await setUp(500);
      const child = start("--quiet");
      const ending = untilEnd(child);
      await untilAsked(server, CONCURRENCY + 1);
      child.kill(signal);
      const first = await ending;
      expect(first).toMatchObject({ code });
      expect(first.told).toContain(
        `assay: interrupted: what came so far is in ${out}; the same command goes on from there`,
      );
      const { replies } = paidBy(server);
      expect(replies).toBe(server.counts().requests);
      expect(replies).toBeLessThan(PROBLEMS);
      expect(repliesIn(out)).toBe(replies);
      expect(existsSync(join(out, "scoreboard.json"))).toBe(false);
      expect(await untilEnd(start("--quiet"))).toMatchObject({ code: 0 });
      expect(paidBy(server)).toEqual({ replies: PROBLEMS, most: 1 });
    },
  );

  test("by a second ctrl-C ends at once, and the same command completes", async () => {
    const { server, out, start } = await setUp(3000);
    const child = start();
    const ending = untilEnd(child);
    await untilAsked(server, 1);
    child.kill("SIGINT");
    const stopping = Promise.withResolvers<undefined>();
    child.stderr?.on("data", (text: string) => {
      if (text.includes("Ctrl-C again ends at once")) stopping.resolve(undefined);
    });
    await stopping.promise;
    child.kill("SIGINT");
    const ended = await ending;
    expect(ended.code).toBe(130);
    expect(ended.told).toMatch(/\nassay: interrupted at once: .+ the same command goes on from there\n$/);
    expect([paidBy(server).replies, repliesIn(out)]).toEqual([0, 0]);
    expect(await untilEnd(start("--quiet", "--problem", "add-1"))).toMatchObject({ code: 0 });
    expect(repliesIn(out)).toBe(1);
  });
});

test("whoever reads the output may go away, and nothing is lost", async () => {
  const { server, out, start } = await setUp(100);
  const child = start("--events");
  child.stderr?.once("data", () => {
    child.stderr?.destroy();
    child.stdout?.destroy();
  });
  const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  expect(code).toBe(0);
  expect([paidBy(server), repliesIn(out)]).toEqual([{ replies: PROBLEMS, most: 1 }, PROBLEMS]);
  expect(existsSync(join(out, "scoreboard.json"))).toBe(true);
});

test("a second command in the same folder says who is at work there, and asks nobody", async () => {
  const { server, out, start } = await setUp(0);
  const run = await openRun(out);
  const { code, told } = await untilEnd(start("--quiet"));
  await run.close();
  expect(code).toBe(2);
  expect(told).toContain(`another assay (process ${process.pid} since`);
  expect(server.counts().requests).toBe(0);
  expect(await untilEnd(start("--quiet", "--problem", "add-1"))).toMatchObject({ code: 0 });
});

test("the command that is written down is quoted for a shell", async () => {
  const { out, start } = await setUp(0);
  await untilEnd(start("--quiet", "--problem", "add-?", "--problem", "*-1"));
  const { command } = JSON.parse(readFileSync(join(out, "run.json"), "utf8")) as { command: string };
  expect(command).toMatch(/^assay grade .* --problem 'add-\?' --problem '\*-1'$/);
});

test("no key stands in what is printed or written", async () => {
  const { out, start } = await setUp(0);
  const child = start("--events");
  let printed = "";
  child.stdout?.on("data", (text: Buffer) => (printed += text.toString()));
  const { code, told } = await untilEnd(child);
  expect(code).toBe(0);
  expect(told.split("\n").length).toBeGreaterThan(3 * PROBLEMS);
  expect(`${printed}${told}${[...textsIn(out).values()].join("")}`).not.toContain(KEY);
});

test.each([
  [["--model", "opnai/gpt-4o"], 'model "opnai/gpt-4o": no provider "opnai", did you mean "openai"?'],
  [["--problem", "add-77"], "no problem fits --problem"],
  [["--template", "nowhere.md"], "no such file"],
])("%j is told in one line", async (args, message) => {
  const { server, start } = await setUp(0);
  const { code, told } = await untilEnd(start("--quiet", ...args));
  expect(told).toContain(message);
  expect([code, told.trimEnd().split("\n").length]).toEqual([2, 1]);
  expect(server.counts().requests).toBe(0);
});
