import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ServerCounts, WireFormat } from "../support/model-server/model-server.ts";
import { smallAnswers, writeSmallProblems } from "../support/small-problems.ts";
import { type Server, startServer } from "./model-servers.ts";

const FORMATS: readonly WireFormat[] = ["openai", "google", "compatible"];
const CONCURRENCY = 4;
const SAMPLES = 2;

/** Model servers that outlive who asks them, and the config that leads to them. */
export interface KilledServices {
  /** The config's file. */
  readonly config: string;
  readonly env: Readonly<Record<string, string>>;
  readonly mostInFlight: number;
  /** How often each reply has been paid for, by service and request. */
  paid(): Promise<Map<string, number>>;
  /** Whether a key of `paid` is of a service with batches. */
  isBatched(key: string): boolean;
  close(): void;
}

/** Starts one server of each kind, in processes of their own. */
export async function openServices(folder: string, problems: number): Promise<KilledServices> {
  const answers = join(folder, "answers.json");
  await writeFile(answers, JSON.stringify(smallAnswers(problems)));
  const servers = await Promise.all(
    FORMATS.map(async (format) => startServer(format, optionsOf(format, answers))),
  );
  const config = join(folder, "assay.config.json");
  const [openai, google, local] = servers.map(({ baseUrl }) => ({
    ...{ baseUrl, concurrency: CONCURRENCY, backoffSeconds: 0, timeoutSeconds: 20, tries: 8 },
  }));
  await writeFile(
    config,
    JSON.stringify({
      ask: ["openai/gpt-4o", "google/gemini-2.0-flash", "compatible/local/small"],
      // Samples differ in the seed, so that the servers tell them apart.
      settings: { seed: 1 },
      providers: { openai, google, compatible: { local } },
      problems: writeSmallProblems(join(folder, "problems"), problems),
      ...{ samples: SAMPLES, languages: ["python", "javascript"], attempts: 2 },
    }),
  );
  return {
    config,
    env: { OPENAI_API_KEY: "sk-1", GEMINI_API_KEY: "sk-2" },
    mostInFlight: CONCURRENCY * FORMATS.length,
    paid: async () => new Map((await Promise.all(servers.map(paidBy))).flat()),
    isBatched: (key) => !key.startsWith("compatible"),
    close: () => servers.forEach(({ child }) => child.kill()),
  };
}

// Faults are for who is asked directly; a batch has its own.
function optionsOf(format: WireFormat, answers: string): string[] {
  return ["--answers", answers, "--delay", "20", "--rate", format === "compatible" ? "0.1" : "0"];
}

async function paidBy({ format, port }: Server): Promise<[string, number][]> {
  const response = await fetch(`http://127.0.0.1:${port}/counts`);
  const { paid } = (await response.json()) as ServerCounts;
  return Object.entries(paid).map(([key, count]) => [`${format} ${key}`, count]);
}
