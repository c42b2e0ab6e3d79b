import { setFlagsFromString } from "node:v8";
import { parentPort, Worker, workerData, isMainThread } from "node:worker_threads";
import { readPythonParts, readQuickjsWasm } from "../../sandbox/artifacts/read-artifacts.ts";
import { createJavascriptEngine } from "../../sandbox/javascript/engine.ts";
import { DEFAULT_LIMITS } from "../../sandbox/limits.ts";
import { createPythonEngine } from "../../sandbox/python/engine.ts";
import type { Engine, RawOutcome } from "../../sandbox/worker/engine.ts";
import { CALLS_BYTES, STACK_KILOBYTES, THREAD_STACK_MEGABYTES } from "../../sandbox/worker/stack.ts";
import { RECURSIONS, type Recursion } from "../fixtures/recursions.ts";

// Everything a twentieth as large as in a worker, but for what native code has: recursions end as they do there, sooner.
const SHARE = 20;
const NATIVE_MEGABYTES = THREAD_STACK_MEGABYTES - STACK_KILOBYTES / 1000;
const stackKilobytes = Math.floor(STACK_KILOBYTES / SHARE);
const callsBytes = Math.floor(CALLS_BYTES / SHARE);
const limits = { ...DEFAULT_LIMITS, memoryBytes: 2 ** 29, fuelInstructions: 1e11 };

/** Run as a program, with V8's flags: says in JSON how each recursion ended. Its argument is the folder of the engines. */
if (isMainThread)
  new Worker(new URL(import.meta.url), {
    workerData: process.argv[2],
    resourceLimits: { stackSizeMb: Math.ceil(stackKilobytes / 1000 + NATIVE_MEGABYTES) },
  }).on("message", (outcomes) => {
    // As a worker process ends. isolated-vm may abort where a thread that still holds isolates is taken down.
    process.stdout.write(JSON.stringify(outcomes), () => process.kill(process.pid, "SIGKILL"));
  });
else parentPort?.postMessage(await recurse(workerData as string));

async function recurse(folder: string): Promise<RawOutcome[]> {
  setFlagsFromString(`--stack-size=${stackKilobytes}`);
  const engines = {
    python: createPythonEngine({ ...(await readPythonParts(folder)), callsBytes }),
    javascript: createJavascriptEngine({
      quickjsWasm: await readQuickjsWasm(folder),
      stackKilobytes,
      callsBytes,
    }),
  };
  const outcomes: RawOutcome[] = [];
  for (const recursion of RECURSIONS) outcomes.push(await run(engines[recursion.language], recursion));
  return outcomes;
}

async function run(engine: Engine, { language, source, deep }: Recursion): Promise<RawOutcome> {
  const session = engine.open({
    language,
    source,
    entry: { kind: "function", name: "solve" },
    limits,
    seed: 1,
  });
  const failure = await session.load();
  const [outcome] = failure === null ? await session.call([`[${deep}]`], limits.fuelInstructions) : [failure];
  session.dispose();
  if (outcome === undefined) throw new Error("a call has an outcome");
  return outcome;
}
