import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { loadProblems } from "#problems";
import { openSandbox } from "#sandbox";
import { answersFrom } from "../support/model-server/answers-from.ts";
import { faultsAt, PASSING_FAULTS } from "../support/model-server/faults-at.ts";
import { fault } from "../support/model-server/script.ts";
import { smallAnswers, writeSmallProblems } from "../support/small-problems.ts";
import { gradeWatched, MODEL, newFolder, paidBy, scoreOf, serveModels } from "./support/asked-services.ts";

const PROBLEMS = 20;
const SAMPLES = 5;
/** Of each model: each problem in two languages. */
const REPLIES = PROBLEMS * 2 * SAMPLES;
// Whether a drip times out before a good reply does depends on how busy the machine is: it has a test of its own.
const FAULTS = PASSING_FAULTS.filter((name) => name !== "drip");
const MOST_GROWTH_MEGABYTES = 40;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

function heapMegabytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

test("600 replies under 20 % faults: all there, each paid for once, in flat memory", async () => {
  const script = faultsAt({ rate: 0.2, seed: 7, faults: FAULTS }, answersFrom(smallAnswers(PROBLEMS)));
  const services = await serveModels(
    { openai: { script }, google: { script }, compatible: { script } },
    { timeoutSeconds: 100, tries: 8 },
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
}, 300_000);

test("a reply that only drips is given up and asked for again", async () => {
  const right = answersFrom(smallAnswers(1));
  const services = await serveModels(
    { openai: { script: (request, nth) => (nth === 0 ? fault("drip") : right(request, nth)) } },
    { timeoutSeconds: 2, tries: 20 },
  );
  const problems = await loadProblems(writeSmallProblems(newFolder(), 1));
  const run = await gradeWatched(services, { problems, out: newFolder() });
  expect(run.missing).toBe(0);
  expect(run.scoreboard.run.failedCalls?.[MODEL.openai]?.["timeout"]).toBeGreaterThanOrEqual(1);
});
