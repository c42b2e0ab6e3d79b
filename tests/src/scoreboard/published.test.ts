import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { passAtK } from "../../../src/scoreboard/pass-at-k.ts";
import type { ProblemFacts } from "../../../src/scoreboard/problem-schema.ts";
import type { Result } from "../../../src/scoreboard/result-schema.ts";
import { scoreResults } from "../../../src/scoreboard/score-results.ts";
import { rateInterval } from "../../../src/statistics/rate-interval.ts";
import { graded } from "../support/graded.ts";
import { scoreboardOf } from "../support/scoreboard-of.ts";

const DATA = join(import.meta.dirname, "../../../../shared/data");
const GOLD = join(DATA, "samples/gold.jsonl.gz");
const CHAT = join(DATA, "chat/replies.jsonl.gz");

const rowsOf = <Row>(file: string): Row[] =>
  gunzipSync(readFileSync(file))
    .toString()
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);

/** What somebody else found of one program. */
interface Judged {
  readonly model: string;
  readonly problem: string;
  readonly passed: boolean;
}

const [RIGHT, WRONG] = (["accepted", "wrong-answer"] as const).map(
  (kind) => scoreboardOf([graded({}, kind)]).results[0] as Result,
) as [Result, Result];

function scored(judged: readonly Judged[]) {
  const counts = new Map<string, number>();
  const results = judged.map(({ model, problem, passed }): Result => {
    const key = `${model} ${problem}`;
    const sample = counts.get(key) ?? 0;
    counts.set(key, sample + 1);
    return { ...(passed ? RIGHT : WRONG), model, problem, sample };
  });
  const facts = scoreboardOf([graded({}, "accepted")]).problems[0] as ProblemFacts;
  const ids = [...new Set(judged.map(({ problem }) => problem))];
  return scoreResults(
    results,
    ids.map((id) => ({ ...facts, id })),
    1,
  );
}

interface Gold {
  readonly dataset: string;
  readonly lang: string;
  readonly model: string;
  readonly task_id: string;
  readonly verdict: string;
}

// By Python from the same file with exact fractions: the mean over tasks of 1 - C(n-c, k) / C(n, k), and how many tasks.
const GOLD_TABLE = {
  humaneval: [
    ["codegemma_7b", [0.216216, 74], null, null],
    ["codellama", [0.512195, 82], [0.530864, 81], null],
    ["codellama-34b-instruct", [0.409494, 80], [0.4078, 58], [0.354153, 43]],
    ["codellama_7b", [0.294872, 78], null, null],
    ["deepseek-coder_6.7b", [0.455696, 79], null, null],
    ["gemini-pro", [0.641975, 81], null, null],
    ["gpt-3.5-turbo", [0.738228, 75], [0.804422, 63], [0.826984, 45]],
    ["gpt-3.5-turbo-0613", [0.737805, 82], [0.454545, 11], null],
    ["gpt-3.5-turbo-0613+reflexion", [0.963415, 82], null, null],
    ["gpt-3.5-turbo-0613-function-level", [0.792683, 82], null, null],
    ["gpt-3.5-turbo-instruct?", [0.336179, 82], [0.594064, 73], [0.564286, 14]],
    ["gpt-4", [0.829454, 78], [0.880182, 72], [0.901164, 65]],
    ["gpt-4 (reflexion seed)", [1.0, 77], null, null],
    ["gpt-4-1106-preview", [0.91358, 81], null, null],
    ["gpt-4-seed", [0.91358, 81], null, null],
    ["gpt-4-turbo-2024-04-09", [0.926829, 82], null, null],
    ["qwen2.5-coder_7b", [0.756098, 82], null, null],
    ["starcoder", [0.294521, 73], [0.304348, 69], null],
  ],
  mbpp: [
    ["codellama", [0.57173, 237], [0.59322, 236], null],
    ["gpt-3.5-turbo-0613", [0.751055, 237], [0.782979, 235], null],
    ["starcoder", [0.555804, 224], [0.575342, 219], null],
  ],
  "humaneval+": [
    ["qwen2.5-coder-1.5b-base", [0.333333, 69], null, null],
    ["qwen2.5-coder-7b-base", [0.597561, 82], null, null],
  ],
} as const;

describe.skipIf(!existsSync(GOLD))("published verdicts in ../shared/data/samples", () => {
  test.each(Object.entries(GOLD_TABLE))("the rates of %s are those of exact fractions", (dataset, table) => {
    const rows = rowsOf<Gold>(GOLD).filter((row) => row.dataset === dataset && row.lang === "python");
    const { models } = scored(
      rows.map(({ model, task_id, verdict }) => ({ model, problem: task_id, passed: verdict === "pass" })),
    );
    for (const [model, ...rates] of table) {
      const score = models.find((own) => own.model === model);
      const told = ["1", "2", "3"].map((k) => score?.passAtK[k] ?? null);
      expect([model, ...told.map((rate) => (rate === null ? null : [rate.estimate, rate.problems]))]).toEqual(
        [model, ...rates],
      );
    }
  });

  test("gpt-4 and gpt-3.5-turbo on HumanEval differ by what exact fractions say, and it is found", () => {
    const names = new Set(["gpt-4-1106-preview", "gpt-3.5-turbo-0613-function-level", "gemini-pro"]);
    const rows = rowsOf<Gold>(GOLD).filter(
      ({ dataset, model }) => dataset === "humaneval" && names.has(model),
    );
    const { comparisons } = scored(
      rows.map(({ model, task_id, verdict }) => ({ model, problem: task_id, passed: verdict === "pass" })),
    );
    const told = comparisons
      .filter(({ measure }) => measure === "pass@1")
      .map(({ models, problems, difference, firstBetter, secondBetter, pValue, adjusted }) => [
        ...[models, problems, difference?.estimate, firstBetter, secondBetter, pValue, adjusted],
      ]);
    expect(told).toEqual([
      [["gemini-pro", "gpt-3.5-turbo-0613-function-level"], 81, -0.148148, 2, 14, 0.00418091, 0.00836182],
      [["gemini-pro", "gpt-4-1106-preview"], 80, -0.2625, 0, 21, 9.53674e-7, 2.86102e-6],
      [
        ["gpt-3.5-turbo-0613-function-level", "gpt-4-1106-preview"],
        81,
        -0.111111,
        4,
        13,
        0.0490417,
        0.0490417,
      ],
    ]);
  });
});

interface Chat {
  readonly model: string;
  readonly lang: string;
  readonly task_id: string;
  readonly local: string;
  readonly published_pass1: number;
}

describe.skipIf(!existsSync(CHAT))("published verdicts in ../shared/data/chat", () => {
  test("each model's rate in each language is the share that a re-run found", () => {
    const rows = rowsOf<Chat>(CHAT);
    for (const lang of ["python", "js", "ts"]) {
      const own = rows.filter((row) => row.lang === lang);
      const { models } = scored(
        own.map(({ model, task_id, local }) => ({ model, problem: task_id, passed: local === "pass" })),
      );
      expect([lang, ...models.map(({ model, passAtK }) => [model, passAtK["1"]?.estimate])]).toEqual([
        lang,
        ...(CHAT_TABLE[lang] ?? []),
      ]);
    }
  });
});

const CHAT_TABLE: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  python: [
    ["Meta-Llama-3-70B-Instruct", 0.838235],
    ["Meta-Llama-3-8B-Instruct", 0.602941],
    ["Qwen2-72B-Instruct", 0.838235],
    ["Qwen2-7B-Instruct", 0.705882],
  ],
  js: [
    ["Meta-Llama-3-70B-Instruct", 0.666667],
    ["Meta-Llama-3-8B-Instruct", 0.545455],
    ["Qwen2-72B-Instruct", 0.727273],
    ["Qwen2-7B-Instruct", 0.469697],
  ],
  ts: [
    ["Meta-Llama-3-70B-Instruct", 0.707692],
    ["Meta-Llama-3-8B-Instruct", 0.615385],
    ["Qwen2-72B-Instruct", 0.815385],
    ["Qwen2-7B-Instruct", 0.646154],
  ],
};

// 1 - C(n-c, k) / C(n, k) of Chen et al. 2021, by Python with exact fractions, at the paper's 200 samples and others.
test("pass@k of one problem is what the published formula gives", () => {
  const PUBLISHED = [
    [200, 57, 1, 0.285],
    [200, 57, 10, 0.9681899279258002],
    [200, 57, 100, 1.0],
    [200, 3, 100, 0.8768844221105527],
    [100, 1, 10, 0.1],
    [20, 20, 5, 1.0],
    [10, 0, 10, 0.0],
  ] as const;
  for (const [samples, successes, k, expected] of PUBLISHED)
    expect(passAtK({ samples, successes }, k)).toBeCloseTo(expected, 12);
});

// By Python from Wilson's formula, for 28.8 % (Codex-12B: Chen et al. 2021) to all.
test("a published share of 164 problems has the interval that Wilson's formula gives it", () => {
  const shares = [
    [47, 0.22288935, 0.3600504],
    [110, 0.59562036, 0.73802784],
    [148, 0.84740343, 0.93905303],
    [157, 0.91452753, 0.979173],
    [164, 0.97711257, 1],
  ] as const;
  for (const [solved, low, high] of shares) {
    const values = Array.from({ length: 164 }, (_, at) => (at < solved ? 1 : 0));
    expect(rateInterval(values, 164)).toEqual([expect.closeTo(low, 6), expect.closeTo(high, 6)]);
  }
});
