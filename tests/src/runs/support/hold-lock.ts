// Locks a folder, says so, and holds on until it is killed or told to let go.
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { lockRun } from "../../../../src/runs/lock.ts";

const lock = await lockRun(process.argv[2] ?? "");
process.stdout.write("locked\n");
// Of which nothing here holds the database itself: the collector must not open the lock.
(globalThis as { gc?: () => void }).gc?.();
await once(process.stdin, "data");
lock.release();
process.stdout.write("released\n");
await setTimeout(60_000);
