import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { clockOf, dayOf, formatMoment } from "../report/moment.ts";

const holderSchema = z.object({
  pid: z.int(),
  host: z.string(),
  started: z.iso.datetime(),
  command: z.string(),
});

/** Who is at work in a folder. */
export type LockHolder = z.infer<typeof holderSchema>;

const NOTE = "lock.json";

/** Notes that this process is at work in a folder, for whoever else comes. */
export function noteHolder(folder: string, now: Date): void {
  const command = process.argv.slice(1).join(" ");
  const holder: LockHolder = { pid: process.pid, host: hostname(), started: now.toISOString(), command };
  writeFileSync(join(folder, NOTE), `${JSON.stringify(holder)}\n`);
}

/** Who noted last that it is at work in a folder; null: nobody, or the note cannot be read. */
export function readHolder(folder: string): LockHolder | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(join(folder, NOTE), "utf8")));
  } catch {
    return null;
  }
}

export function removeNote(folder: string): void {
  rmSync(join(folder, NOTE), { force: true });
}

/** A holder for people: `process 4711 since 12:03`, with the day or the machine where they are not these. */
export function holderWords({ pid, host, started }: LockHolder, now: Date): string {
  const at = new Date(started);
  const moment = dayOf(at) === dayOf(now) ? clockOf(at) : formatMoment(at);
  const where = host === hostname() ? "" : ` on ${host}`;
  return `process ${pid}${where} since ${moment}`;
}
