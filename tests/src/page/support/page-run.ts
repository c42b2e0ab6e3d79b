import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DEFAULT_LIMITS } from "#sandbox";
import { digestOf } from "../../../../src/scoreboard/build-result.ts";
import { scoreboardOf } from "../../../../src/scoreboard/build-scoreboard.ts";
import { candidateFile } from "../../../../src/scoreboard/candidate-file.ts";
import type { ProblemFacts } from "../../../../src/scoreboard/problem-schema.ts";
import type { Result } from "../../../../src/scoreboard/result-schema.ts";
import type { Scoreboard } from "../../../../src/scoreboard/scoreboard.ts";
import { writeScoreboard } from "../../../../src/scoreboard/write-scoreboard.ts";
import { RUN } from "../../support/scoreboard-of.ts";

/** An answer of a run that is only looked at. */
export interface PageAnswer {
  readonly model: string;
  readonly problem: string;
  readonly sample?: number;
  readonly code: string;
  readonly verdict: Result["verdict"];
  /** Of time and space; absent: growth was not measured. */
  readonly growth?: GrowthOfTest;
  readonly claimed?: string;
  readonly costUsd?: number;
}

type GrowthOfTest = NonNullable<Result["complexity"]>["time"];

/** Writes the folder of a run with these answers, as if they had been graded. */
export async function writePageRun(
  folder: string,
  problems: readonly ProblemFacts[],
  answers: readonly PageAnswer[],
): Promise<Scoreboard> {
  const results = answers.map(resultOf);
  for (const [at, { code }] of answers.entries()) {
    const file = join(folder, results[at]?.candidate?.file ?? "");
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, code);
  }
  const settings = { seed: 1, limits: DEFAULT_LIMITS };
  const scoreboard = scoreboardOf({ engine: { assay: "0" }, settings, problems, results, run: RUN });
  await writeScoreboard(folder, scoreboard);
  return scoreboard;
}

/** What a scoreboard says of a problem that only has a name. */
export function problemFacts(id: string, more: Partial<ProblemFacts> = {}): ProblemFacts {
  return {
    ...{
      id,
      title: `The problem ${id}`,
      version: 1,
      hash: digestOf(id),
      difficulty: "easy",
      tags: ["arrays"],
    },
    ...{ tests: { examples: 1, hidden: 4 }, required: { time: "O(n)", space: "O(1)" } },
    ...{ per: "call", references: ["python"] },
    ...more,
  };
}

/** A growth of slope `power`, measured at six sizes. */
export function growthOf(power: number, met: boolean): GrowthOfTest {
  const name = power === 1 ? "O(n)" : `O(n^${power})`;
  const sizes = [16, 64, 256, 1_024, 4_096, 16_384];
  return {
    ...{ class: name, required: "O(n)", met },
    fit: { intercept: 1_000, constant: 20, residual: 0.01 },
    runnersUp: [{ class: "O(n log n)", residual: 0.2 }],
    points: sizes.map((n) => ({ size: { n }, cost: 1_000 + 20 * n ** power, family: "random" })),
  };
}

function resultOf(answer: PageAnswer): Result {
  const { model, problem, sample = 0, code, verdict, growth, claimed, costUsd } = answer;
  const place = { model, problem, sample, language: "python" as const };
  const usage = { inputTokens: 500, cachedInputTokens: 0, outputTokens: 900, reasoningTokens: 100 };
  const claim = { quote: `time ${claimed}`, holds: true, assessment: "as-claimed" as const };
  return {
    ...{ ...place, attempt: 1, verdict },
    reply:
      costUsd === undefined
        ? null
        : { modelVersion: null, finish: "stop", finishReason: "stop", usage, costUsd, promptHash: "0" },
    groups: [{ group: "hidden", passed: verdict.kind === "accepted" ? 4 : 1, run: 4 }],
    extraction: {
      ...{
        how: "fence-defining-entry",
        language: "python",
        block: 0,
        blocks: 1,
        joined: [],
        truncated: false,
      },
    },
    candidate: { file: candidateFile(place, "python"), sha256: digestOf(code) },
    complexity: growth === undefined ? null : { time: growth, space: growth, met: growth.met },
    efficiency: null,
    claims: { time: claimed === undefined ? null : { claimed, ...claim }, space: null },
    replay: verdict.kind === "accepted" ? null : "assay replay . --model m --problem p --sample 0",
  };
}
