import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

const MAIN = join(import.meta.dirname, "../../../src/cli/main.ts");

test.skipIf(process.platform === "win32")(
  "ctrl-C ends a run at once, with 130 and no scoreboard",
  async () => {
    const out = mkdtempSync(join(tmpdir(), "assay-"));
    const child = spawn(process.execPath, [MAIN, "demo", "--out", out], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    let told = "";
    for await (const chunk of child.stderr.setEncoding("utf8")) {
      told += chunk as string;
      if (told.includes("graded 3 of ")) break;
    }
    child.kill("SIGINT");
    const [code] = (await once(child, "exit")) as [number | null];
    expect(code).toBe(130);
    expect(existsSync(join(out, "scoreboard.json"))).toBe(false);
  },
);
