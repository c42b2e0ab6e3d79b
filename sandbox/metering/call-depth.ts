import type { Frame } from "./measure-frame.ts";

/**
 * Tells which of a module's own functions, the first of which has the index `first`, count how deep they are. One that calls
 * nobody does not, nor does one that calls only such by name: no recursion goes through them, and the few kilobytes that they
 * take beside those who count are nothing.
 */
export function whoCountsDepth(frames: readonly Frame[], first: number): boolean[] {
  const counts = frames.map(() => true);
  const callers = callersOf(frames, first);
  const waiting = frames.map(({ callees }) => callees.size);
  const ready = [...frames.keys()].filter((index) => waiting[index] === 0);
  for (let index = ready.pop(); index !== undefined; index = ready.pop()) {
    if (frames[index]?.open !== false) continue;
    counts[index] = false;
    for (const caller of callers[index] ?? []) {
      const left = (waiting[caller] ?? 0) - 1;
      waiting[caller] = left;
      if (left === 0) ready.push(caller);
    }
  }
  return counts;
}

function callersOf(frames: readonly Frame[], first: number): number[][] {
  const callers = frames.map((): number[] => []);
  frames.forEach(({ callees }, caller) => {
    for (const callee of callees) callers[callee - first]?.push(caller);
  });
  return callers;
}
