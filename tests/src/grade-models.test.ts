import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { setImmediate, setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import type { CodeGrade } from "#graders";
import { DEFAULT_LIMITS } from "#sandbox";
import type { ReplyDesk } from "../../src/asking/reply-desk.ts";
import type { Unit } from "../../src/asking/unit.ts";
import { gradeModels } from "../../src/grade-models.ts";
import { openGrades } from "../../src/grading/grade-store.ts";
import { stoppingWith } from "../../src/grading/stopping-with.ts";
import { fakeProblem } from "../graders/support/fake-problem.ts";
import { replyWith } from "./replies/support/reply.ts";

const PROBLEM = fakeProblem();
const CODE = "```python\ndef largest(items):\n    return max(items, default=0)\n```";
const ACCEPTED: CodeGrade = { verdict: { kind: "accepted" }, groups: [], complexity: null, efficiency: null };

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

function heapMegabytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

interface Setting {
  readonly samples: number;
  readonly replyTo: (stopping: AbortSignal) => ReplyDesk["replyTo"];
  readonly keep?: () => Promise<void>;
}

async function run({ samples, replyTo, keep = async () => undefined }: Setting) {
  const grades = await openGrades(mkdtempSync(join(tmpdir(), "assay-")));
  onTestFinished(() => grades.close());
  const units = Array.from({ length: samples }, (_, sample): Unit => ({
    ...{ model: "openai/a", problem: PROBLEM.id, language: "python", sample, attempt: 1 },
  }));
  const stopping = stoppingWith(undefined);
  return gradeModels({
    ...{ units, problems: [PROBLEM], jobs: 2, onEvent: () => undefined, keep, ...stopping },
    desk: { replyTo: replyTo(stopping.stopping), close: async () => undefined },
    prompts: { first: () => [], again: () => null },
    judging: {
      bench: async () => ACCEPTED,
      grades,
      ground: { versions: {}, seed: 1, limits: DEFAULT_LIMITS },
    },
    laneOf: () => ({ name: "openai", concurrency: 3 }),
  });
}

const told = (unit: Unit) => ({ kind: "reply" as const, reply: replyWith({ ...unit, response: CODE }) });

test("no more are asked at once than the lane takes, and the next one goes while the last is written down", async () => {
  let [asking, mostAsking, writing, mostWriting] = [0, 0, 0, 0];
  const graded = await run({
    samples: 20,
    replyTo: () => async (unit, _messages, onCame) => {
      asking += 1;
      mostAsking = Math.max(mostAsking, asking);
      await setImmediate();
      asking -= 1;
      onCame?.();
      writing += 1;
      mostWriting = Math.max(mostWriting, writing);
      for (let turn = 0; turn < 5; turn += 1) await setImmediate();
      writing -= 1;
      return told(unit);
    },
  });
  expect([graded.length, mostAsking]).toEqual([20, 3]);
  expect(mostWriting).toBeGreaterThan(3);
});

test("a failure of ours ends the run only after what is under way is there, and nothing is asked behind it", async () => {
  let [asked, came] = [0, 0];
  const work = run({
    samples: 1000,
    replyTo: (stopping) => async (unit) => {
      if (stopping.aborted) return { kind: "none", error: null, message: "stopped" };
      asked += 1;
      await setTimeout(5);
      came += 1;
      return told(unit);
    },
    keep: async () => Promise.reject(new Error("the disk is full")),
  });
  await expect(work).rejects.toThrow("the disk is full");
  expect(came).toBe(asked);
  expect(asked).toBeLessThan(1000);
});

test("memory is flat over thousands of replies, however long they are", async () => {
  const [replies, replyBytes, mostGrowthMegabytes] = [4000, 20_000, 12];
  const heap: number[] = [];
  let kept = 0;
  const graded = await run({
    samples: replies,
    replyTo: () => async (unit, _messages, onCame) => {
      await setImmediate();
      onCame?.();
      const response = JSON.parse(
        JSON.stringify(`${CODE}\n${unit.sample}`.padEnd(replyBytes, "prose ")),
      ) as string;
      return { kind: "reply", reply: replyWith({ ...unit, response }) };
    },
    keep: async () => {
      kept += 1;
      if (kept % 1000 === 500) heap.push(heapMegabytes());
    },
  });
  expect([graded.length, heap.length]).toEqual([replies, 4]);
  // All of them together are 80 MB.
  expect(Math.max(...heap) - Math.min(...heap)).toBeLessThan(mostGrowthMegabytes);
});
