import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const FIXTURE = fileURLToPath(new URL("../../../fixtures/dying-screen.ts", import.meta.url));

function die(way: string) {
  const { stdout, signal, status } = spawnSync(process.execPath, [FIXTURE, way], { encoding: "utf8" });
  return { stdout, signal, status };
}

const SHOW = "\u001B[?25h";

test.each(["SIGINT", "SIGTERM", "SIGHUP"])(
  "%s, which nobody handles, ends us by itself, with the cursor back",
  (signal) => {
    const dead = die(signal);
    expect(dead).toMatchObject({ signal, status: null });
    expect(dead.stdout.lastIndexOf(SHOW)).toBeGreaterThan(dead.stdout.lastIndexOf("\u001B[?25l"));
    expect(dead.stdout).toContain("the last words");
  },
);

test.each([
  ["error", 1],
  ["exit", 3],
])("after an %s the cursor is back, and the last words are said", (way, status) => {
  const dead = die(way);
  expect(dead).toMatchObject({ signal: null, status });
  expect(dead.stdout.endsWith(SHOW)).toBe(true);
  expect(dead.stdout).toContain("the last words");
});

test("who handles a signal, and be it once, is not killed by it", () => {
  const ended = die("handled");
  expect(ended).toMatchObject({ signal: null, status: 7 });
  expect(ended.stdout.endsWith(SHOW)).toBe(true);
});
