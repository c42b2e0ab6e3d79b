import { execFileSync, spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { asUntrusted, DEFAULT_LIMITS, openSandbox, SandboxFault, type Sandbox, type Session } from "#sandbox";
import { isAlive, killWorkers, SEES_PROCESSES, workerProcesses } from "../../support/child-processes.ts";

const CANARY = "canary-secret-b7f3";
let sandbox: Sandbox;

beforeAll(async () => {
  process.env["ASSAY_TEST_CANARY"] = CANARY;
  sandbox = await openSandbox({ workers: 1 });
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  delete process.env["ASSAY_TEST_CANARY"];
  await sandbox.close();
});

const SOURCE = "def solve(rounds):\n    for _ in range(rounds): pass\n    return rounds\n";

/** Runs one session; `use` is told which attempt it is, from 1. */
function attempting<T>(
  use: (session: Session, attempt: number) => Promise<T>,
  in_: Sandbox = sandbox,
): Promise<T> {
  let attempt = 0;
  const request = {
    language: "python",
    source: asUntrusted(SOURCE),
    entry: { kind: "function", name: "solve" },
    limits: DEFAULT_LIMITS,
    seed: 1,
  } as const;
  return in_.withSession(request, (session) => use(session, (attempt += 1)));
}

const LONG = [[5_000_000n]];
const RETURNED = [{ kind: "returned", value: 5_000_000n }];

describe.runIf(SEES_PROCESSES)("a worker that is killed", () => {
  const load = (session: Session) => session.load();
  test.each<[string, (session: Session) => Promise<unknown>, (session: Session) => Promise<unknown>]>([
    ["before anything", async () => undefined, async () => undefined],
    ["while it loads", async () => undefined, load],
    ["while it is called", load, (session) => session.call(LONG)],
    ["while it measures", load, (session) => session.measure([5_000_000n])],
  ])("%s costs one attempt and no verdict", async (_phase, before, meanwhile) => {
    const attempts: number[] = [];
    const outcomes = await attempting(async (session, attempt) => {
      attempts.push(attempt);
      if (attempt === 1) {
        await before(session);
        // Once what is asked is on its way, and long before its answer.
        setImmediate(killWorkers);
        await meanwhile(session);
      } else await session.load();
      return session.call(LONG);
    });
    expect(outcomes).toMatchObject(RETURNED);
    expect(attempts).toStrictEqual([1, 2]);
  });

  test("after its last answer costs nothing, and the next session has a fresh one", async () => {
    const attempts: number[] = [];
    const outcomes = await attempting(async (session, attempt) => {
      attempts.push(attempt);
      await session.load();
      const called = await session.call(LONG);
      if (attempt === 1) killWorkers();
      return called;
    });
    expect(outcomes).toMatchObject(RETURNED);
    expect(attempts).toStrictEqual([1]);
    expect(await attempting(async (session) => (await session.load()) ?? session.call(LONG))).toMatchObject(
      RETURNED,
    );
  });

  test("twice is a fault, and the next session has a fresh one", async () => {
    const killing = attempting(async (session) => {
      await session.load();
      const calling = session.call(LONG);
      setImmediate(killWorkers);
      return calling;
    });
    await expect(killing).rejects.toThrow(SandboxFault);
    expect(await attempting(async (session) => (await session.load()) ?? session.call(LONG))).toMatchObject(
      RETURNED,
    );
  });

  test("gives the same count after the retry as without", async () => {
    const plain = await attempting(async (session) => (await session.load()) ?? session.call(LONG));
    const retried = await attempting(async (session, attempt) => {
      if (attempt === 1) killWorkers();
      return (await session.load()) ?? session.call(LONG);
    });
    expect(retried).toStrictEqual(plain);
  });
});

describe("an error of the caller's own", () => {
  test("is not tried again, and is thrown as it is", async () => {
    let attempts = 0;
    const failing = attempting(async () => {
      attempts += 1;
      throw new TypeError("ours");
    });
    await expect(failing).rejects.toThrow(new TypeError("ours"));
    expect(attempts).toBe(1);
  });

  test("such as limits that are none is told before anything runs", async () => {
    const limits = { ...DEFAULT_LIMITS, fuelInstructions: 0 };
    const request = {
      language: "python",
      source: asUntrusted(""),
      entry: { kind: "function", name: "solve" },
      limits,
      seed: 1,
    } as const;
    await expect(sandbox.withSession(request, async () => 1)).rejects.toThrow(/fuelInstructions/);
  });
});

describe("the backstop", () => {
  test("is a fault when it fires, never a verdict", async () => {
    const impatient = await openSandbox({ workers: 1, backstopMillis: 1000 });
    try {
      const endless = attempting(
        async (session) => (await session.load()) ?? session.call([[10n ** 12n]], 80e9),
        impatient,
      );
      await expect(endless).rejects.toThrow(SandboxFault);
    } finally {
      await impatient.close();
    }
  });
});

describe("closing", () => {
  test.runIf(SEES_PROCESSES)("leaves no process behind, and lets no session in", async () => {
    const before = new Set(workerProcesses().map(({ pid }) => pid));
    const other = await openSandbox({ workers: 2 });
    await Promise.all([1, 2].map(() => attempting((session) => session.load(), other)));
    const started = workerProcesses().filter(({ pid }) => !before.has(pid));
    expect(started).toHaveLength(2);
    await other.close();
    await vi.waitFor(
      () => expect(workerProcesses().filter(({ pid }) => !before.has(pid))).toHaveLength(0),
      20_000,
    );
    await expect(attempting((session) => session.load(), other)).rejects.toThrow(SandboxFault);
  });

  test("ends what is running with a fault", async () => {
    const other = await openSandbox({ workers: 1 });
    const running = attempting(
      async (session) => (await session.load()) ?? session.call([[10n ** 12n]], 1e13),
      other,
    );
    const ended = running.catch((error: unknown) => error);
    await attempting((session) => session.load());
    await other.close();
    expect(await ended).toBeInstanceOf(SandboxFault);
  });
});

describe.runIf(SEES_PROCESSES)("a worker whose parent is killed", () => {
  test("ends with it, whatever its candidate is doing", async () => {
    const program = fileURLToPath(new URL("../../fixtures/endless-parent.mjs", import.meta.url));
    const parent = spawn(process.execPath, [program], { stdio: ["ignore", "pipe", "inherit"] });
    await once(parent.stdout, "data");
    const [worker] = workerProcesses(parent.pid);
    expect(worker).toBeDefined();
    parent.kill("SIGKILL");
    await vi.waitUntil(() => !isAlive(worker?.pid ?? 0), { timeout: 10_000, interval: 20 });
  });
});

describe.runIf(SEES_PROCESSES)("a worker's walls", () => {
  const liveWorker = async () => {
    await attempting((session) => session.load());
    const [worker] = workerProcesses();
    if (worker === undefined) throw new Error("no worker lives");
    return worker;
  };

  test("nothing of the parent's environment is in it", async () => {
    const { environment, commandLine } = await liveWorker();
    expect(process.env["ASSAY_TEST_CANARY"]).toBe(CANARY);
    expect(environment + commandLine.join("\0")).not.toContain(CANARY);
    expect(environment).not.toContain("PATH=");
    expect(environment).not.toContain("HOME=");
  });

  test("it may read its engines and nothing else, write nothing and start nothing", async () => {
    const { commandLine, pid } = await liveWorker();
    const flags = commandLine.slice(
      1,
      commandLine.findIndex((part) => part.includes("sandbox/worker/main")),
    );
    expect(flags).toContain("--permission");
    expect(realpathSync(`/proc/${pid}/cwd`)).not.toBe(process.cwd());
    const probe = fileURLToPath(new URL("../../fixtures/permission-probe.mjs", import.meta.url));
    const said = execFileSync(process.execPath, [...flags, probe], { env: {}, encoding: "utf8" });
    expect(said.trim().split("\n")).toStrictEqual([
      "write ERR_ACCESS_DENIED",
      "write-tmp ERR_ACCESS_DENIED",
      "spawn ERR_ACCESS_DENIED",
      "read ERR_ACCESS_DENIED",
      "read-hidden-tests ERR_ACCESS_DENIED",
      "read-judge ERR_ACCESS_DENIED",
      "read-own allowed",
    ]);
  });
});
