import { openSandbox } from "#sandbox";
import { gradeAll } from "./human-eval.ts";

// A process of its own: what a first start, or a start with a warm cache, takes until something is graded.
const [cacheFolder = ""] = process.argv.slice(2);
const sandbox = await openSandbox({ workers: 1, cacheFolder });
await gradeAll(sandbox, [{ definitions: "def double(x): return 2 * x\n", check: "double(21)" }]);
process.stdout.write("graded\n");
await sandbox.close();
