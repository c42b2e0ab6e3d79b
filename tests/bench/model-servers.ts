import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { WireFormat } from "../support/model-server/model-server.ts";

const SERVER = fileURLToPath(new URL("../support/model-server/main.ts", import.meta.url));

/** A model server in a process of its own. */
export interface Server {
  readonly format: WireFormat;
  readonly child: ChildProcess;
  readonly baseUrl: string;
  readonly port: number;
}

/** Starts a server on any free port. */
export async function startServer(format: WireFormat, options: readonly string[]): Promise<Server> {
  const child = spawn(process.execPath, [SERVER, format, "0", ...options], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  const told = JSON.parse(line.toString()) as { baseUrl: string; port: number };
  return { format, child, ...told };
}
