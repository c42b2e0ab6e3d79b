import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { artifactFolderIn, ensureArtifacts } from "../../../sandbox/pool/ensure-artifacts.ts";
import type { RawOutcome } from "../../../sandbox/worker/engine.ts";
import { RECURSIONS } from "../../fixtures/recursions.ts";

const RECURSE = fileURLToPath(new URL("../../support/recurse.ts", import.meta.url));

/** Frames have other sizes in V8's two compilers, and where it takes one and then the other nobody knows which. */
const COMPILERS = [
  ["--liftoff-only"],
  ["--no-liftoff"],
  // Puts as many functions into one another as it ever would.
  ["--no-liftoff", "--wasm-inlining-ignore-call-counts"],
];

async function recurse(flags: readonly string[]): Promise<RawOutcome[]> {
  const folder = await artifactFolderIn();
  const run = spawn(process.execPath, [...flags, RECURSE, folder], { stdio: ["ignore", "pipe", "inherit"] });
  const [said, [, signal]] = await Promise.all([text(run.stdout), once(run, "exit")]);
  expect(signal).toBe("SIGKILL");
  return JSON.parse(said) as RawOutcome[];
}

beforeAll(async () => {
  await ensureArtifacts(await artifactFolderIn(), {});
});

describe("native recursion", () => {
  test("ends in the same way and at the same count, however V8 compiles it", async () => {
    const named = (outcomes: readonly RawOutcome[]) =>
      RECURSIONS.map(({ language, name }, at) => [`${language}: ${name}`, outcomes[at]]);
    const expected = named(await recurse([]));
    for (const flags of COMPILERS) expect(named(await recurse(flags))).toStrictEqual(expected);
    const byMeter = expected.filter(([, outcome]) =>
      JSON.stringify(outcome).includes("own stack overflowed"),
    );
    expect(byMeter.length).toBeGreaterThan(10);
  }, 600_000);
});
