import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { openSandbox, type Outcome, type Sandbox, type Session } from "#sandbox";
import { killWorkers, workerProcesses } from "../support/child-processes.ts";
import { judgeSums, SUM_INPUTS } from "../support/sum-judge.ts";
import { soakCandidate } from "./soak-candidates.ts";

// One of the processes of a soak, with one worker, which it kills now and then.

/** What a lane says of each candidate. */
export interface LaneLine {
  readonly at: number;
  readonly name: string;
  readonly verdict: string;
  /** Why it was not graded. */
  readonly fault: string | null;
  /** Digest of all outcomes, with their values and counts. */
  readonly digest: string;
  readonly unsound: boolean;
  readonly killed: boolean;
  readonly workerMegabytes: number | null;
}

const MOMENTS = ["load", "call", "end"] as const;
const KILL_EVERY = 40;
const LONGEST_WAIT_MILLIS = 12;
const BATCH = SUM_INPUTS.map((input) => [input]);

/** Mixes a number, to choose moments by. */
function mix(at: number): number {
  const mixed = Math.imul(at ^ (at >>> 16), 0x45d9f3b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** When the worker of a candidate is killed, if it is. */
function momentOf(at: number): (typeof MOMENTS)[number] | null {
  const drawn = mix(at);
  return drawn % KILL_EVERY === 0 ? (MOMENTS[(drawn >>> 8) % MOMENTS.length] ?? null) : null;
}

async function grade(sandbox: Sandbox, at: number): Promise<LaneLine> {
  const { name, request, sound } = soakCandidate(at);
  const moment = momentOf(at);
  let attempt = 0;
  const outcomes = await sandbox
    .withSession(request, (session) => {
      attempt += 1;
      return run(session, attempt === 1 ? moment : null, mix(at + 1) % LONGEST_WAIT_MILLIS);
    })
    .catch((error: unknown) => String(error));
  const verdict = typeof outcomes === "string" ? "not-graded" : judgeSums(outcomes);
  return {
    at,
    name,
    verdict,
    fault: typeof outcomes === "string" ? outcomes : null,
    digest: digestOf(outcomes),
    unsound: verdict === "right" && !sound.includes("right"),
    killed: attempt > 1,
    workerMegabytes: residentMegabytes(),
  };
}

async function run(
  session: Session,
  moment: (typeof MOMENTS)[number] | null,
  waitMillis: number,
): Promise<Outcome[]> {
  const killer = new AbortController();
  const killAt = (now: (typeof MOMENTS)[number]) => {
    if (now !== moment) return;
    const timer = setTimeout(killWorkers, waitMillis);
    killer.signal.addEventListener("abort", () => clearTimeout(timer));
  };
  try {
    killAt("load");
    const failure = await session.load();
    if (failure !== null) return [failure];
    killAt("call");
    const outcomes = await callUntilStopped(session);
    if (moment === "end") killWorkers();
    return outcomes;
  } finally {
    killer.abort();
  }
}

async function callUntilStopped(session: Session): Promise<Outcome[]> {
  const first = await session.call(BATCH.slice(0, 1));
  if (first[0]?.kind !== "returned") return first;
  return [...first, ...(await session.call(BATCH.slice(1)))];
}

function digestOf(outcomes: readonly Outcome[] | string): string {
  const text = JSON.stringify(outcomes, (_key, value: unknown) => {
    if (typeof value === "bigint") return `${value}n`;
    if (value instanceof Map || value instanceof Set) return [...value];
    return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
  });
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

function residentMegabytes(): number | null {
  const [worker] = workerProcesses();
  if (worker === undefined) return null;
  try {
    const status = readFileSync(`/proc/${worker.pid}/status`, "utf8");
    return Math.round(Number(/VmRSS:\s*(\d+) kB/.exec(status)?.[1]) / 1024);
  } catch {
    // It ended while it was looked at.
    return null;
  }
}

const [first = 0, step = 1, end = 0] = process.argv.slice(2).map(Number);
const sandbox = await openSandbox({ workers: 1 });
for (let at = first; at < end; at += step)
  process.stdout.write(`${JSON.stringify(await grade(sandbox, at))}\n`);
await sandbox.close();
