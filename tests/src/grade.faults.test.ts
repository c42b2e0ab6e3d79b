import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { loadProblems } from "#problems";
import { openSandbox } from "#sandbox";
import { answersFrom } from "../support/model-server/answers-from.ts";
import { faultsAt } from "../support/model-server/faults-at.ts";
import { smallAnswers, writeSmallProblems } from "../support/small-problems.ts";
import { gradeWatched, newFolder, paidBy, scoreOf, serveModels } from "./support/asked-services.ts";

const PROBLEMS = 20;
const SAMPLES = 5;
/** Of each model: each problem in two languages. */
const REPLIES = PROBLEMS * 2 * SAMPLES;
const MOST_GROWTH_MEGABYTES = 40;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

function heapMegabytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

test("600 replies under 20 % faults: all there, each paid for once, in flat memory", async () => {
  const script = faultsAt({ rate: 0.2, seed: 7 }, answersFrom(smallAnswers(PROBLEMS)));
  const services = await serveModels(
    { openai: { script }, google: { script }, compatible: { script } },
    { timeoutSeconds: 4, tries: 8 },
  );
  const problems = await loadProblems(writeSmallProblems(newFolder(), PROBLEMS));
  const sandbox = await openSandbox({ workers: 3 });
  let graded = 0;
  let [early, late] = [0, 0];
  try {
    const run = await gradeWatched(services, {
      ...{ problems, sandbox, out: newFolder(), samples: SAMPLES, languages: ["python", "javascript"] },
      // Samples differ in the seed, so that the servers tell them apart.
      models: services.models.map((name) => ({ name, settings: { seed: 1 } })),
      onEvent({ kind }) {
        if (kind !== "graded") return;
        graded += 1;
        if (graded === REPLIES) early = heapMegabytes();
        if (graded === 3 * REPLIES) late = heapMegabytes();
      },
    });
    expect(run.missing).toBe(0);
    expect(run.scoreboard.results).toHaveLength(3 * REPLIES);
    for (const model of services.models) {
      expect(scoreOf(run, model)).toMatchObject({
        samples: REPLIES,
        notGraded: 0,
        usage: { replies: REPLIES },
      });
      expect(run.scoreboard.run.failedCalls?.[model]).toBeDefined();
    }
    for (const server of Object.values(services.servers)) {
      expect(paidBy(server)).toEqual({ replies: REPLIES, most: 1 });
      expect(server.counts().mostAtOnce).toBeLessThanOrEqual(8);
    }
    expect(late - early).toBeLessThan(MOST_GROWTH_MEGABYTES);
  } finally {
    await sandbox.close();
  }
});
