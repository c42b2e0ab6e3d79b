import { spawn } from "node:child_process";
import { once } from "node:events";
import { millisOf, repeat } from "./clock.ts";
import { median } from "./statistics.ts";

const ROUNDS = 3;
const LOOP = "x = 0\nfor i in range(8_000_000): x ^= i";

/** What two processes that only compute come to beside one: no two workers can do better on this machine. */
export async function measureMachineSpeedup(): Promise<number> {
  const loop = async () => void (await once(spawn("python3", ["-c", LOOP], { stdio: "ignore" }), "exit"));
  const rounds = await repeat(ROUNDS, async () => ({
    one: await millisOf(loop),
    two: await millisOf(async () => void (await Promise.all([loop(), loop()]))),
  }));
  return median(rounds.map(({ one, two }) => (2 * one) / two));
}
