import { type ChildProcess, spawn } from "node:child_process";
import { extname } from "node:path";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { threadUrl } from "../artifacts/read-program.ts";
import { SandboxFault } from "../fault.ts";
import { eachLine } from "../lines.ts";
import { THREAD_STACK_MEGABYTES } from "../worker/stack.ts";
import type { Allowance } from "../worker/engine.ts";
import { WIRE, type WorkerRequest } from "../worker/protocol.ts";
import { workerReplySchema } from "../worker/reply-schemas.ts";
import type { Stop } from "../own-outcome.ts";
import { type V8Phase, type Watched, watchWorker } from "./watch-worker.ts";
import { workerArguments } from "./worker-arguments.ts";
import { stopOfDeath, WorkerLost } from "./worker-lost.ts";

/** Memory at which a worker is killed, and what it and its candidate may come to need. */
type MemoryCeiling = Pick<Watched, "ceilingBytes" | "neededBytes">;

/** One worker process, which serves one request at a time. */
export interface WorkerProcess {
  /** Throws a `SandboxFault` when the worker dies, does not answer in time, or says that it failed. */
  ask(request: WorkerRequest, memory: MemoryCeiling): Promise<unknown>;
  /** Lets go of the last candidate, where no other is coming. */
  rest(): void;
  readonly alive: boolean;
  kill(): void;
}

export interface WorkerOptions {
  /** What the worker may read besides the packages that its engines are. */
  readonly cacheFolder: string;
  /** The engines' folder in there, once it is known and its program can be started. */
  readonly artifactFolder: Promise<string>;
  /** The backstop: a call that takes longer is a fault. Never a verdict. */
  readonly backstopMillis: number;
}

/** Starts a worker process with an empty environment, no right to write or to start programs, and little to read. */
export function startWorker(options: WorkerOptions): WorkerProcess {
  const main = fileURLToPath(new URL("../worker/main.mjs", import.meta.url));
  const child = spawn(
    process.execPath,
    [...workerArguments(options.cacheFolder), main, String(THREAD_STACK_MEGABYTES), v8Millis(options)],
    // The time zone is the machine's to set, so it is set here: nothing else of the environment gets in. A thread may read the
    // folder that its process stands in, so that is one which it may read anyway.
    { cwd: options.cacheFolder, env: { TZ: "UTC" }, stdio: ["pipe", "ignore", "pipe", "pipe"] },
  );
  const death = watchDeath(child);
  const wire = openWire(child);
  options.artifactFolder.then(
    (artifactFolder) =>
      child.stdin?.write(`${JSON.stringify({ thread: threadUrl(artifactFolder), artifactFolder })}\n`),
    () => child.kill("SIGKILL"),
  );
  return {
    ask: (request, memory) => {
      const backstopMillis = Math.min(options.backstopMillis * backstopsFor(request), LONGEST_TIMER);
      return askChild(child, { request, wire, death, memory, backstopMillis });
    },
    rest: () => wire.say({ kind: "dispose" }),
    get alive() {
      return !child.killed && child.exitCode === null && child.signalCode === null;
    },
    kill: () => void child.kill("SIGKILL"),
  };
}

export function workerFile(name: "build"): URL {
  return new URL(`../worker/${name}${extname(import.meta.url)}`, import.meta.url);
}

const LONGEST_TIMER = 2 ** 31 - 1;

/** How many backstops a request has: whoever spends all the fuel that there is, on a slow machine, is no fault. */
function backstopsFor(request: WorkerRequest): number {
  switch (request.kind) {
    case "load":
      return backstopsOf(request.request.limits.fuelInstructions);
    case "call":
      return Math.max(1, request.batch.length) * backstopsOf(request.fuelInstructions);
    case "measure":
      return backstopsOf(MEASURED_BESIDES * request.fuelInstructions);
    case "dispose":
      return 1;
  }
}

// An instruction takes 0.15 ns on a free machine of 2025; in 120 s ten times slower ones are done with these.
const INSTRUCTIONS_A_BACKSTOP = 80e9;
/** A measurement loads the source anew and writes the result, each for as much as the call may cost. */
const MEASURED_BESIDES = 3;
const backstopsOf = (instructions: number) => Math.max(1, instructions / INSTRUCTIONS_A_BACKSTOP);

/** V8 in a worker has to be stopped, and its candidate told, before the worker is. */
function v8Millis({ backstopMillis }: WorkerOptions): string {
  return String(Math.ceil(backstopMillis / 2));
}

interface Wire {
  say(request: WorkerRequest): void;
  /** What hears the worker's messages, one line each; null: nobody. */
  listener: ((line: string) => void) | null;
}

/** None of the pipes keeps this process alive: while something is asked, its backstop does. */
function openWire(child: ChildProcess): Wire {
  for (const pipe of child.stdio) {
    // A worker that dies is heard of in another way.
    pipe?.on("error", () => undefined);
    (pipe as { unref?(): void } | null)?.unref?.();
  }
  child.unref();
  const socket = child.stdio[WIRE] as Readable & Writable;
  const wire: Wire = {
    say: (request) => void socket.write(`${JSON.stringify(request)}\n`),
    listener: null,
  };
  eachLine(socket, (line) => wire.listener?.(line));
  return wire;
}

interface Death {
  readonly why: string;
  /** How the process ended itself; null where somebody else ended it. */
  readonly stop: Stop | null;
}

/** Resolves with why the process ended, when it ends. */
function watchDeath(child: ChildProcess): Promise<Death> {
  let lastWords = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    lastWords = (lastWords + chunk.toString("utf8")).slice(-2000);
  });
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ why: error.message, stop: null }));
    child.once("exit", (code, signal) => {
      const first = lastWords.trim().split("\n")[0] ?? "";
      const why = `a worker ended with ${signal ?? `code ${code}`}${first === "" ? "" : `: ${first}`}`;
      resolve({ why, stop: stopOfDeath(signal, lastWords) });
    });
  });
}

interface Asking {
  readonly request: WorkerRequest;
  readonly wire: Wire;
  readonly death: Promise<Death>;
  readonly memory: MemoryCeiling;
  readonly backstopMillis: number;
}

async function askChild(child: ChildProcess, asking: Asking): Promise<unknown> {
  const { wire } = asking;
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const backstop = setTimeout(() => {
    child.kill("SIGKILL");
    reject(new SandboxFault(`no answer to "${asking.request.kind}" within ${asking.backstopMillis} ms`));
  }, asking.backstopMillis);
  let phase: V8Phase | null = null;
  wire.listener = (line) => {
    const reply = workerReplySchema.safeParse(parseJson(line));
    if (!reply.success) reject(new SandboxFault("a worker's answer cannot be read"));
    else if ("v8" in reply.data) phase = phaseOf(reply.data.v8);
    else if ("fault" in reply.data) reject(faultOf(reply.data));
    else resolve(reply.data.result);
  };
  void asking.death.then(({ why, stop }) =>
    reject(stop === null ? new SandboxFault(why) : new WorkerLost(why, { stop, inV8: phase !== null })),
  );
  const unwatch = watchWorker({
    pid: child.pid ?? 0,
    ...asking.memory,
    phase: () => phase,
    condemn(fault) {
      child.kill("SIGKILL");
      reject(fault);
    },
  });
  wire.say(asking.request);
  try {
    return await promise;
  } finally {
    clearTimeout(backstop);
    unwatch();
    wire.listener = null;
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function phaseOf(allowance: Allowance | null): V8Phase | null {
  return allowance === null ? null : { ...allowance, sinceMillis: performance.now() };
}

function faultOf({ fault, stopped }: { fault: string; stopped?: Stop | undefined }): SandboxFault {
  return stopped === undefined
    ? new SandboxFault(fault)
    : new WorkerLost(fault, { stop: stopped, inV8: true });
}
