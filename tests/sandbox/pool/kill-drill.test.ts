import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openSandbox, SandboxFault, type Outcome, type Session } from "#sandbox";
import { IN_V8 } from "../../fixtures/in-v8.ts";
import { builderProcesses, kill, killWorkers, SEES_PROCESSES } from "../../support/child-processes.ts";
import { callIn, inSession, useSandbox } from "../../support/javascript-sandbox.ts";

const sandbox = useSandbox();
const COUNTING = "function solve(n) { let t = 0; for (let i = 0; i < 5e5; i++) t += i % 2; return n; }";
const SLOW_TO_LOAD = `let t = 0; for (let i = 0; i < 5e5; i++) t += i % 2;\n${COUNTING}`;
/** Without an end in V8 for 8, and soon over in QuickJS. */
const LONG_IN_V8 = `${IN_V8}function solve(n) { while (inV8 && n === 8); return n; }`;

const RIGHT = { kind: "returned", value: 7n };
const load = (session: Session) => session.load();

const after = (millis: number) => setTimeout(killWorkers, millis);
const atOnce = () => setImmediate(killWorkers);

interface Drill {
  readonly phase: string;
  readonly source: string;
  /** Comes between the opening of the first attempt and its end. */
  readonly disturb: (session: Session) => Promise<unknown>;
}

const DRILLS: readonly Drill[] = [
  { phase: "before it is asked anything", source: COUNTING, disturb: async () => killWorkers() },
  {
    phase: "while it loads",
    source: SLOW_TO_LOAD,
    disturb: (session) => (atOnce(), session.load()),
  },
  {
    phase: "during a batch of calls",
    source: COUNTING,
    disturb: async (session) => {
      await session.load();
      atOnce();
      return session.call(Array.from({ length: 20 }, () => [7n]));
    },
  },
  {
    phase: "during a measurement",
    source: COUNTING,
    disturb: async (session) => {
      await session.load();
      atOnce();
      return session.measure([7n]);
    },
  },
  {
    phase: "while V8 runs what QuickJS has finished",
    source: LONG_IN_V8,
    disturb: async (session) => {
      await session.load();
      after(300);
      return session.call([[8n]]);
    },
  },
];

describe.runIf(SEES_PROCESSES)("a JavaScript worker that is killed", () => {
  test.each(DRILLS)("$phase costs one attempt, and the answer is right", async ({ source, disturb }) => {
    const attempts: number[] = [];
    const outcome = await inSession(sandbox(), source, async (session, attempt): Promise<Outcome> => {
      attempts.push(attempt);
      if (attempt === 1) await disturb(session);
      return callIn(session, [7n]);
    });
    expect(outcome).toMatchObject(RIGHT);
    expect(attempts).toStrictEqual([1, 2]);
  });

  test("after its answer costs nothing, and the answer is right", async () => {
    const outcome = await inSession(sandbox(), COUNTING, async (session, attempt) => {
      const called = await callIn(session, [7n]);
      if (attempt === 1) killWorkers();
      return called;
    });
    expect(outcome).toMatchObject(RIGHT);
  });

  test.each(DRILLS)("$phase, and again in the next process, is a fault", async ({ source, disturb }) => {
    const drill = inSession(sandbox(), source, async (session) => {
      await disturb(session);
      return load(session);
    });
    await expect(drill).rejects.toThrow(SandboxFault);
    const outcome = await inSession(sandbox(), COUNTING, (session) => callIn(session, [7n]));
    expect(outcome).toMatchObject(RIGHT);
  });
});

describe.runIf(SEES_PROCESSES)("the builder of the engines", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "assay-drill-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function killBuilder(millis: number): Promise<void> {
    await vi.waitUntil(() => builderProcesses().length > 0, { timeout: 10_000, interval: 5 });
    await new Promise((resolve) => setTimeout(resolve, millis));
    kill(builderProcesses());
  }

  /** A machine that is quick has built them all by then, and opens. */
  function onlyFaults(error: unknown): { close(): Promise<void> } {
    expect(error).toBeInstanceOf(SandboxFault);
    return { close: async () => undefined };
  }

  test.each([0, 700, 1500, 2500])(
    "killed %i ms after its start is a fault at most, and what it left misleads nobody",
    async (millis) => {
      const opening = openSandbox({ workers: 1, cacheFolder: folder }).catch(onlyFaults);
      await killBuilder(millis);
      const opened = await opening;
      await opened.close();
      const next = await openSandbox({ workers: 1, cacheFolder: folder });
      try {
        expect(await inSession(next, COUNTING, (session) => callIn(session, [7n]))).toMatchObject(RIGHT);
        expect(next.versions).toStrictEqual(sandbox().versions);
      } finally {
        await next.close();
      }
    },
  );
});
