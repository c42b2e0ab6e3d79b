import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

const MAIN = join(import.meta.dirname, "../../../src/cli/main.ts");

test.skipIf(process.platform === "win32")(
  "ctrl-C ends a run at once, with 130 and no scoreboard, and says so",
  async () => {
    const out = mkdtempSync(join(tmpdir(), "assay-"));
    const child = spawn(process.execPath, [MAIN, "demo", "--out", out], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    let told = "";
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      if (!told.includes("graded 3 of ") && (told + chunk).includes("graded 3 of ")) child.kill("SIGINT");
      told += chunk;
    });
    const [code] = (await once(child, "close")) as [number | null];
    expect(code).toBe(130);
    expect(told).toContain(
      `\nassay: interrupted: no scoreboard was written; ${out} holds the log and what was graded so far\n`,
    );
    expect(existsSync(join(out, "scoreboard.json"))).toBe(false);
  },
);
