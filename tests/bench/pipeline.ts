import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import OpenAI from "openai";
import { loadProblems } from "#problems";
import { openSandbox } from "#sandbox";
import { grade, type GradeOptions } from "../../src/index.ts";
import { smallAnswers, writeSmallProblems } from "../support/small-problems.ts";
import { millisOf } from "./clock.ts";
import { type Server, startServer } from "./model-servers.ts";
import { median } from "./statistics.ts";
import { writeFile } from "node:fs/promises";

/** What asking, writing down and grading take beside the waiting for the servers. */
export interface PipelineReport {
  readonly replies: number;
  readonly atOnce: number;
  readonly latencyMillis: number;
  /** As long as the servers' latency alone would take. */
  readonly idealMillis: number;
  /** The same requests by the SDK alone, which keeps nothing and grades nothing. */
  readonly bareMillis: number;
  readonly runMillis: number;
  /** Of the run over the bare SDK. */
  readonly overheadPercent: number;
}

const CONCURRENCY = 8;
const LATENCY_MILLIS = 300;
const PROBLEMS = 10;
const SAMPLES = 12;
const ROUNDS = 3;
const NAMES = ["one", "two", "three"] as const;

/** Runs against servers of a fixed latency, and the bare SDK against the same, in turns. */
export async function measurePipeline(say: (message: string) => void): Promise<PipelineReport> {
  const folder = await mkdtemp(join(tmpdir(), "assay-pipeline-"));
  const answers = join(folder, "answers.json");
  await writeFile(answers, JSON.stringify(smallAnswers(PROBLEMS)));
  const servers = await Promise.all(
    NAMES.map(async () =>
      startServer("compatible", ["--answers", answers, "--delay", String(LATENCY_MILLIS)]),
    ),
  );
  const sandbox = await openSandbox({ workers: 3 });
  try {
    const problems = await loadProblems(writeSmallProblems(join(folder, "problems"), PROBLEMS));
    const options = { ...optionsFor(servers), problems, sandbox, samples: SAMPLES };
    // The first one compiles what is hot.
    const round = async (name: string) => ({
      bare: await millisOf(async () => Promise.all(servers.map(askBarely))),
      run: await millisOf(async () => grade({ ...options, out: join(folder, name) })),
    });
    await round("warm-up");
    const rounds: Awaited<ReturnType<typeof round>>[] = [];
    for (let at = 0; at < ROUNDS; at += 1) {
      rounds.push(await round(`round-${at}`));
      say(`round ${at + 1}: ${JSON.stringify(rounds.at(-1))}`);
    }
    return report(median(rounds.map(({ bare }) => bare)), median(rounds.map(({ run }) => run)));
  } finally {
    await sandbox.close();
    for (const { child } of servers) child.kill();
    await rm(folder, { recursive: true });
  }
}

function optionsFor(servers: readonly Server[]): Pick<GradeOptions, "models" | "config" | "env"> {
  const entries = servers.map(
    ({ baseUrl }, at) => [NAMES[at], { baseUrl, concurrency: CONCURRENCY }] as const,
  );
  return {
    models: NAMES.map((name) => `compatible/${name}/small`),
    config: { file: null, providers: { compatible: Object.fromEntries(entries) } },
    env: {},
  };
}

async function askBarely({ baseUrl }: Server): Promise<void> {
  const client = new OpenAI({ baseURL: baseUrl, apiKey: "none", maxRetries: 0 });
  let left = PROBLEMS * SAMPLES;
  const askInTurn = async () => {
    for (; left > 0;) {
      left -= 1;
      const content = `def add_${(left % PROBLEMS) + 1}(`;
      await client.chat.completions.create({ model: "small", messages: [{ role: "user", content }] });
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, askInTurn));
}

function report(bareMillis: number, runMillis: number): PipelineReport {
  const each = PROBLEMS * SAMPLES;
  return {
    replies: each * NAMES.length,
    atOnce: CONCURRENCY * NAMES.length,
    latencyMillis: LATENCY_MILLIS,
    idealMillis: Math.ceil(each / CONCURRENCY) * LATENCY_MILLIS,
    bareMillis: Math.round(bareMillis),
    runMillis: Math.round(runMillis),
    overheadPercent: Math.round((runMillis / bareMillis - 1) * 1000) / 10,
  };
}
