import { fit } from "../../report/layout.ts";
import { counted, duration } from "./figures.ts";
import { sumTallies } from "./model-tally.ts";
import type { Tally } from "./tally.ts";
import { timeLeft } from "./time-left.ts";

const LONGEST_BAR = 24;
const SHORTEST_BAR = 4;

/** All models together: a bar, as far as there is room, and how long it takes. */
export function totalLine(all: Tally, now: number, width: number): string {
  const { done } = sumTallies("", [...all.models.values()]);
  if (all.wanted === 0) return fit("starting", width);
  const percent = Math.floor((done / all.wanted) * 100);
  const told = `${done}/${all.wanted}  ${percent} %${timeWords(all, now)}`;
  const room = Math.min(LONGEST_BAR, width - told.length - 1);
  return fit(room < SHORTEST_BAR ? told : `${bar(done / all.wanted, room)} ${told}`, width);
}

/** The same in plain words. */
export function totalWords(all: Tally, now: number): string {
  const { done, accepted, failedCalls } = sumTallies("", [...all.models.values()]);
  const failed = Object.values(failedCalls).reduce((total, count) => total + count, 0);
  const calls = failed === 0 ? "" : `, ${counted(failed, "failed call")}`;
  return `${done} of ${all.wanted} done: ${accepted} accepted${calls}${timeWords(all, now)}`;
}

function timeWords(all: Tally, now: number): string {
  const left = timeLeft(all, now);
  return left === null || left === 0 ? "" : `, about ${duration(left)} left`;
}

function bar(part: number, width: number): string {
  const full = Math.min(width, Math.floor(part * width));
  return "█".repeat(full) + "░".repeat(width - full);
}
