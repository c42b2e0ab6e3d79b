import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
const DOOR = new URL("../../../src/config/index.ts", import.meta.url).href;

/** Loads the config in a folder as the command line does, in a process of its own: here vitest would load its code, not Node. */
export async function loadInNode(folder: string): Promise<unknown> {
  const program = `const { loadConfig } = await import(${JSON.stringify(DOOR)});
console.log(JSON.stringify(await loadConfig({ folder: process.argv[1] })));`;
  const { stdout, stderr } = await run(process.execPath, ["--input-type=module", "-e", program, folder]);
  if (stderr !== "") throw new Error(`loading a config printed: ${stderr}`);
  return JSON.parse(stdout);
}
