import { Worker } from "node:worker_threads";

// The worker process: hands requests on to the thread that the engines run on. Plain JavaScript, so that this thread
// need not load what strips types.
const [thread = "", stackSizeMb = "", ...args] = process.argv.slice(2);
const engines = new Worker(new URL(thread), {
  argv: args,
  env: {},
  resourceLimits: { stackSizeMb: Number(stackSizeMb) },
});

process.on("message", (message) => engines.postMessage(message));
process.on("disconnect", () => process.exit());
engines.on("message", (reply) => process.send?.(reply));
engines.on("error", (error) => {
  process.stderr.write(`${error.stack ?? error.message}\n`, () => process.exit(70));
});
engines.on("exit", () => process.exit(70));
