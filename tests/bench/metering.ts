import { readdir, readFile } from "node:fs/promises";
import type { Engine } from "../../sandbox/worker/engine.ts";
import { repeat } from "./clock.ts";
import { sessionRequest } from "./human-eval.ts";
import { geometricMean, median } from "./statistics.ts";

const ROUNDS = 7;
const PROGRAMS = new URL("programs/", import.meta.url);

export interface MeteringOverhead {
  readonly mean: number;
  /** By the program's file name. */
  readonly ratios: Readonly<Record<string, number>>;
}

/** How much longer programs take metered than not, in the same realm; each pair runs one after the other. */
export async function measureMetering(metered: Engine, unmetered: Engine): Promise<MeteringOverhead> {
  const names = (await readdir(PROGRAMS)).filter((name) => name.endsWith(".py")).toSorted();
  const ratios: Record<string, number> = {};
  for (const name of names) {
    const source = await readFile(new URL(name, PROGRAMS), "utf8");
    // Once unseen: the first run of a program is also when V8 compiles what it uses.
    await repeat(2, async () => [await run(metered, source), await run(unmetered, source)]);
    const pairs = await repeat(ROUNDS, async () => ({
      metered: await run(metered, source),
      unmetered: await run(unmetered, source),
    }));
    ratios[name] = median(pairs.map((pair) => pair.metered)) / median(pairs.map((pair) => pair.unmetered));
  }
  return { mean: geometricMean(Object.values(ratios)), ratios };
}

/** Milliseconds of the call alone. */
async function run(engine: Engine, source: string): Promise<number> {
  const session = engine.open(sessionRequest(source));
  await session.load();
  const start = performance.now();
  const [outcome] = await session.call(["[]"], 1e12);
  const taken = performance.now() - start;
  session.dispose();
  if (outcome?.kind !== "returned") throw new Error(`a program did not run: ${JSON.stringify(outcome)}`);
  return taken;
}
