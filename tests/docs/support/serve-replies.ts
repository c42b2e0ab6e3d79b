import { readFileSync } from "node:fs";
import { join } from "node:path";
import { answersFrom } from "../../support/model-server/answers-from.ts";
import type { ModelServer, WireFormat } from "../../support/model-server/model-server.ts";
import { answer, type Script } from "../../support/model-server/script.ts";
import { startModelServer } from "../../support/model-server/start.ts";

export interface ServedModels {
  /** Of a config file that leads to them, whatever name the pages use. */
  readonly config: object;
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Those that the pages ask. */
const MODELS: Readonly<Record<WireFormat, readonly string[]>> = {
  openai: ["gpt-4o"],
  google: ["gemini-2.0-flash"],
  groq: ["openai/gpt-oss-120b"],
  compatible: ["gemma3:12b", "gemma3:27b", "our-model", "meta-llama/Llama-4-Scout-17B-16E-Instruct"],
};

const LOCAL = ["ollama", "vllm", "lab"];

/** Starts a service of each kind on this machine: two problems are answered, right or wrong, one is refused, others get no code. */
export async function serveReplies(): Promise<ServedModels> {
  const started = new Map<WireFormat, ModelServer>();
  for (const [format, models] of Object.entries(MODELS) as [WireFormat, readonly string[]][])
    started.set(format, await startModelServer({ format, models, script: reply }));
  const at = (format: WireFormat) => ({
    baseUrl: started.get(format)?.baseUrl,
    concurrency: 8,
    backoffSeconds: 0,
  });
  const compatible = Object.fromEntries(LOCAL.map((name) => [name, at("compatible")]));
  return {
    config: { providers: { openai: at("openai"), google: at("google"), groq: at("groq"), compatible } },
    env: { OPENAI_API_KEY: "a-key", GEMINI_API_KEY: "a-key", GROQ_API_KEY: "a-key", LAB_API_KEY: "a-key" },
    async close() {
      await Promise.all([...started.values()].map((server) => server.close()));
    },
  };
}

const reply: Script = (request, nth) =>
  request.prompt.includes("largest_number(")
    ? answer("I cannot help with that.", { finish: "refused" })
    : answersFrom([
        { when: "LRUCache", texts: [solution("lru-cache/solutions/accepted/reference.py")] },
        {
          when: "def findMedianSortedArrays(",
          texts: [
            solution("median-of-two-sorted-arrays/solutions/accepted/reference.py"),
            solution("median-of-two-sorted-arrays/solutions/wrong/partition_off_by_one.py"),
          ],
        },
      ])(request, nth);

function solution(path: string): string {
  const code = readFileSync(join(import.meta.dirname, "../../../problems", path), "utf8");
  return `\`\`\`python\n${code}\`\`\`\n`;
}
