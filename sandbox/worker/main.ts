import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { THREAD_STACK_MEGABYTES } from "./stack.ts";

// The worker process: hands requests on to the thread that the engines run on.
const thread = new Worker(new URL(`./thread${extname(import.meta.url)}`, import.meta.url), {
  argv: process.argv.slice(2),
  env: {},
  resourceLimits: { stackSizeMb: THREAD_STACK_MEGABYTES },
});

process.on("message", (message) => thread.postMessage(message));
process.on("disconnect", () => process.exit());
thread.on("message", (reply) => process.send?.(reply));
thread.on("error", (error) => {
  process.stderr.write(`${error.stack ?? error.message}\n`, () => process.exit(70));
});
thread.on("exit", () => process.exit(70));
