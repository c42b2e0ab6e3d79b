import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { KilledServices } from "./kills-services.ts";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

// A second attempt is asked for directly, and may be in flight when it is killed.
const BATCHED = ["--batch", "--attempts", "1"];

/** A run, as it is started time and again. */
export interface Command {
  readonly out: string;
  /** Whether what has a batch interface is asked through it. */
  readonly batch: boolean;
}

/** Starts the real command in a process of its own. */
export function startCommand({ config, env }: KilledServices, { out, batch }: Command): ChildProcess {
  const args = ["grade", "--config", config, "--out", out, "--quiet", ...(batch ? BATCHED : [])];
  return spawn(process.execPath, [MAIN, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
}

/** Waits until a command ends: by itself, complete, or killed. Throws where it fails. */
export async function untilEnd(child: ChildProcess): Promise<"complete" | "killed"> {
  let told = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => (told += text));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  if (child.signalCode === "SIGKILL") return "killed";
  if (code !== 0) throw new Error(`the command ended with ${code ?? child.signalCode}: ${told}`);
  return "complete";
}
