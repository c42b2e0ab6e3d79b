import { extname } from "node:path";
import { Worker } from "node:worker_threads";

/**
 * The worker process. Engines run on a thread of their own, because only a thread can be given a stack so large that
 * an interpreter meets its own recursion limit, which is the same everywhere, before it meets the machine's.
 */
export const THREAD_STACK_MEGABYTES = 256;

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
