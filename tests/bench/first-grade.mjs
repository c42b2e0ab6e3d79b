import { enableCompileCache } from "node:module";

// A process of its own, which begins as the command line does: what a first start, or a start with a warm cache, takes
// until something is graded.
enableCompileCache();
const { openSandbox } = await import("#sandbox");
const { gradeAll } = await import("./human-eval.ts");
const [cacheFolder = ""] = process.argv.slice(2);
const sandbox = await openSandbox({ workers: 1, cacheFolder });
await gradeAll(sandbox, [{ definitions: "def double(x): return 2 * x\n", check: "double(21)" }]);
process.stdout.write("graded\n");
await sandbox.close();
