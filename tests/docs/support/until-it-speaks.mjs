// Starts a program that would go on for ever, waits for its first words, and ends it as Ctrl-C does.
import { spawn } from "node:child_process";

const child = spawn(process.execPath, process.argv.slice(2), { stdio: ["ignore", "pipe", "inherit"] });
child.stdout.pipe(process.stdout);
child.stdout.once("data", () => child.kill("SIGINT"));
const ENDED_BY_US = new Set([0, 130]);
child.once("exit", (code, signal) => {
  process.exitCode = signal === "SIGINT" || ENDED_BY_US.has(code) ? 0 : (code ?? 1);
});
