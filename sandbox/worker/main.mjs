import { Worker } from "node:worker_threads";

// The worker process: keeps the thread that the engines run on, which speaks with the parent itself. Plain JavaScript,
// so that nothing has to strip its types.
const [stackSizeMb = "", ...args] = process.argv.slice(2);

function start(line) {
  const { thread, artifactFolder } = JSON.parse(line);
  const engines = new Worker(new URL(thread), {
    argv: [artifactFolder, ...args],
    env: {},
    resourceLimits: { stackSizeMb: Number(stackSizeMb) },
  });
  engines.on("error", (error) => {
    process.stderr.write(`${error.stack ?? error.message}\n`, () => process.exit(70));
  });
  engines.on("exit", () => process.exit(70));
}

process.stdin.once("data", (line) => start(String(line)));
// The parent holds the other end, whatever becomes of it. To exit would be to wait for the engines.
process.stdin.on("end", () => process.kill(process.pid, "SIGKILL"));
