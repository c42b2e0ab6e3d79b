import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { loadProblems } from "#problems";
import { regrade } from "../../src/regrade.ts";
import { openRun } from "../../src/runs/open-run.ts";
import { pythonReply, smallId, writeSmallProblems } from "../support/small-problems.ts";
import { replyWith } from "./replies/support/reply.ts";
import { newFolder } from "./support/asked-services.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

function heapMegabytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

test("grading again holds no more of the replies in memory than where they lie", async () => {
  const [replies, replyBytes, mostGrowthMegabytes] = [800, 75_000, 15];
  const folder = newFolder();
  const run = await openRun(folder);
  const response = pythonReply(1).padEnd(replyBytes, "That is all. ");
  const unit = { model: "openai/gpt-4o", problem: smallId(1) };
  await Promise.all(
    Array.from({ length: replies }, async (_, sample) =>
      run.stores.replies.append(replyWith({ ...unit, key: String(sample), sample, response })),
    ),
  );
  await run.close();
  const problems = await loadProblems(writeSmallProblems(newFolder(), 1));
  const heap = [heapMegabytes()];
  const scoreboard = await regrade({
    ...{ run: folder, problems },
    onEvent: ({ kind }) => void (kind === "planned" && heap.push(heapMegabytes())),
  });
  expect(scoreboard.models).toMatchObject([{ samples: replies, notGraded: 0 }]);
  expect(heap).toHaveLength(2);
  expect(Math.max(...heap) - (heap[0] ?? 0)).toBeLessThan(mostGrowthMegabytes);
});
