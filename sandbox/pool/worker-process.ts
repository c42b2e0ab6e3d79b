import { type ChildProcess, fork } from "node:child_process";
import { dirname, extname } from "node:path";
import { fileURLToPath } from "node:url";
import { SandboxFault } from "../fault.ts";
import { STACK_KILOBYTES, THREAD_STACK_MEGABYTES } from "../worker/stack.ts";
import type { Allowance } from "../worker/engine.ts";
import { type WorkerRequest, workerReplySchema } from "../worker/protocol.ts";
import type { Stop } from "../own-outcome.ts";
import { type V8Phase, watchWorker } from "./watch-worker.ts";
import { stopOfDeath, WorkerLost } from "./worker-lost.ts";

/** One worker process, which serves one request at a time. */
export interface WorkerProcess {
  /** Throws a `SandboxFault` when the worker dies, does not answer in time, or says that it failed. */
  ask(request: WorkerRequest, ceilingBytes: number): Promise<unknown>;
  readonly alive: boolean;
  kill(): void;
}

export interface WorkerOptions {
  readonly artifactFolder: string;
  /** The backstop: a call that takes longer is a fault. Never a verdict. */
  readonly backstopMillis: number;
}

/** Starts a worker process with an empty environment, no right to write or to start programs, and little to read. */
export function startWorker(options: WorkerOptions): WorkerProcess {
  const main = fileURLToPath(new URL("../worker/main.mjs", import.meta.url));
  const child = fork(
    main,
    [workerFile("thread").href, String(THREAD_STACK_MEGABYTES), options.artifactFolder, v8Millis(options)],
    {
      // The time zone is the machine's to set, so it is set here: nothing else of the environment gets in.
      env: { TZ: "UTC" },
      execArgv: execArguments(options.artifactFolder),
      serialization: "json",
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    },
  );
  child.unref();
  const death = watchDeath(child);
  return {
    ask: (request, ceilingBytes) => {
      // Each call of a batch may spend all of its fuel, and is no fault when it does.
      const steps = request.kind === "call" ? Math.max(1, request.batch.length) : 1;
      return askChild(child, {
        request,
        death,
        ceilingBytes,
        backstopMillis: options.backstopMillis * steps,
      });
    },
    get alive() {
      return !child.killed && child.exitCode === null && child.signalCode === null && child.connected;
    },
    kill: () => void child.kill("SIGKILL"),
  };
}

export function workerFile(name: "thread" | "build"): URL {
  return new URL(`../worker/${name}${extname(import.meta.url)}`, import.meta.url);
}

function execArguments(artifactFolder: string): string[] {
  const packageRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
  // The last is what isolated-vm's loader looks for, to tell which C library the machine has.
  const readable = [packageRoot, nodeModulesOf(packageRoot), artifactFolder, "/etc/alpine-release"];
  return [
    "--permission",
    "--allow-addons",
    "--allow-worker",
    ...readable.map((folder) => `--allow-fs-read=${folder}`),
    `--stack-size=${STACK_KILOBYTES}`,
    // The modules are our own, checked when they were made: V8 may look at a function when it first runs.
    "--wasm-lazy-validation",
    "--disable-warning=SecurityWarning",
    "--disable-warning=ExperimentalWarning",
  ];
}

/** The engines lie in the package's own node_modules, or beside the package in somebody else's. */
function nodeModulesOf(packageRoot: string): string {
  const marker = "/node_modules/";
  const at = packageRoot.replaceAll("\\", "/").indexOf(marker);
  return at < 0 ? packageRoot : packageRoot.slice(0, at + marker.length - 1);
}

/** V8 in a worker has to be stopped, and its candidate told, before the worker is. */
function v8Millis({ backstopMillis }: WorkerOptions): string {
  return String(Math.ceil(backstopMillis / 2));
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
  readonly death: Promise<Death>;
  readonly ceilingBytes: number;
  readonly backstopMillis: number;
}

async function askChild(child: ChildProcess, asking: Asking): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const backstop = setTimeout(() => {
    child.kill("SIGKILL");
    reject(new SandboxFault(`no answer to "${asking.request.kind}" within ${asking.backstopMillis} ms`));
  }, asking.backstopMillis);
  let phase: V8Phase | null = null;
  const heard = (message: unknown) => {
    const reply = workerReplySchema.safeParse(message);
    if (!reply.success) reject(new SandboxFault("a worker's answer cannot be read"));
    else if ("v8" in reply.data) phase = phaseOf(reply.data.v8);
    else if ("fault" in reply.data) reject(faultOf(reply.data));
    else resolve(reply.data.result);
  };
  child.on("message", heard);
  void asking.death.then(({ why, stop }) =>
    reject(stop === null ? new SandboxFault(why) : new WorkerLost(why, { stop, inV8: phase !== null })),
  );
  const unwatch = watchWorker({
    pid: child.pid ?? 0,
    ceilingBytes: asking.ceilingBytes,
    phase: () => phase,
    condemn(fault) {
      child.kill("SIGKILL");
      reject(fault);
    },
  });
  if (child.connected)
    child.send(asking.request, (error) => error && reject(new SandboxFault(error.message)));
  try {
    return await promise;
  } finally {
    clearTimeout(backstop);
    unwatch();
    child.off("message", heard);
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
