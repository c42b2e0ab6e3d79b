import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { openSandbox } from "#sandbox";
import { millisOf, repeat } from "./clock.ts";
import { measureMachineSpeedup } from "./machine-speedup.ts";
import { gradeAll, type Program } from "./human-eval.ts";
import { median } from "./statistics.ts";

const ROUNDS = 5;
/**
 * How often each program stands in what is graded in one go: one takes two thirds as long as all others together, and must
 * not decide alone when two workers are done.
 */
const COPIES = 4;
/** Until V8 has compiled what is hot, a worker of two sees half as much of it as one alone. */
const WARM_UP_ROUNDS = { two: 16, one: 8 };

export interface Throughput {
  readonly programsPerSecond: number;
  readonly nativePeerProgramsPerSecond: number;
  readonly twoWorkerSpeedup: number;
  /** Of two native processes that only compute. */
  readonly machineSpeedup: number;
  readonly nativeVersion: string;
}

/** The same programs by the native peer, by two workers and by one, in turns, so that a busy machine hits all alike. */
export async function measureThroughput(programs: readonly Program[]): Promise<Throughput> {
  const two = await openSandbox({ workers: 2 });
  const one = await openSandbox({ workers: 1 });
  try {
    await repeat(WARM_UP_ROUNDS.two, () => gradeAll(two, programs));
    await repeat(WARM_UP_ROUNDS.one, () => gradeAll(one, programs));
    const stream = Array.from({ length: COPIES }, () => programs).flat();
    const rounds = await repeat(ROUNDS, async () => ({
      native: gradeNatively(programs),
      two: await millisOf(() => gradeAll(two, stream)),
      one: await millisOf(() => gradeAll(one, stream)),
    }));
    const perSecond = (count: number, millis: number) => count / (millis / 1000);
    return {
      programsPerSecond: median(rounds.map((round) => perSecond(stream.length, round.two))),
      nativePeerProgramsPerSecond: median(
        rounds.map((round) => perSecond(programs.length, round.native.millis)),
      ),
      twoWorkerSpeedup: median(rounds.map((round) => round.one / round.two)),
      machineSpeedup: await measureMachineSpeedup(),
      nativeVersion: rounds[0]?.native.version ?? "",
    };
  } finally {
    await Promise.all([two.close(), one.close()]);
  }
}

function gradeNatively(programs: readonly Program[]): { millis: number; version: string } {
  const harness = readFileSync(new URL("native_harness.py", import.meta.url), "utf8");
  const input = JSON.stringify(programs.map(({ definitions, check }) => `${definitions}\n${check}\n`));
  const { stdout, stderr, error } = spawnSync("python3", ["-c", harness], { input, encoding: "utf8" });
  if (error !== undefined || stdout === "")
    throw new Error(`python3 did not run: ${error?.message ?? stderr}`);
  const said = JSON.parse(stdout) as { passed: number; seconds: number; version: string };
  if (said.passed !== programs.length) throw new Error(`natively only ${said.passed} programs pass`);
  return { millis: said.seconds * 1000, version: said.version };
}
