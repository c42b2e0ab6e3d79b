import type { Frame } from "./measure-frame.ts";

/** How a function takes part in counting how deep calls are; null: it needs to do nothing. */
export interface Depth {
  /** Bytes of its frame. */
  readonly bytes: number;
  /** Bytes that the functions below it take which count nothing. */
  readonly below: number;
}

/**
 * Tells for each of a module's own functions, the first of which has the index `first`, how it counts. One that calls nobody
 * counts nothing, nor does one that calls only such by name: no recursion goes through them, and how deep they get is
 * known beforehand.
 */
export function planDepths(frames: readonly Frame[], first: number): (Depth | null)[] {
  const reach = reachOfLight(frames, first);
  return frames.map(({ bytes, callees }, index) => {
    if (reach.has(index)) return null;
    const below = [...callees].reduce((most, callee) => Math.max(most, reach.get(callee - first) ?? 0), 0);
    return { bytes, below };
  });
}

/** Bytes that a call of each function takes in all, for those that count nothing. */
function reachOfLight(frames: readonly Frame[], first: number): Map<number, number> {
  const reach = new Map<number, number>();
  const callers = callersOf(frames, first);
  const waiting = frames.map(({ callees }) => callees.size);
  const ready = [...frames.keys()].filter((index) => waiting[index] === 0);
  for (let index = ready.pop(); index !== undefined; index = ready.pop()) {
    const { bytes, callees, open } = frames[index] as Frame;
    if (open) continue;
    const below = [...callees].reduce((most, callee) => Math.max(most, reach.get(callee - first) ?? 0), 0);
    reach.set(index, bytes + below);
    for (const caller of callers[index] ?? []) {
      const left = (waiting[caller] ?? 0) - 1;
      waiting[caller] = left;
      if (left === 0) ready.push(caller);
    }
  }
  return reach;
}

function callersOf(frames: readonly Frame[], first: number): number[][] {
  const callers = frames.map((): number[] => []);
  frames.forEach(({ callees }, caller) => {
    for (const callee of callees) callers[callee - first]?.push(caller);
  });
  return callers;
}
