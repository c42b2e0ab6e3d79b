import { SandboxFault } from "../fault.ts";
import type { WorkerProcess } from "./worker-process.ts";

/** A place for one worker process, started when it is first needed and again when it died. */
interface Slot {
  worker(): WorkerProcess;
  /** Lets go of the last candidate. */
  rest(): void;
  /** Kills the process, so that the next one is fresh. */
  renew(): void;
}

export interface Slots {
  /** Waits for a free place, in the order of asking, and gives it back afterwards. */
  withWorker<T>(use: (slot: Slot) => Promise<T>): Promise<T>;
  /** Starts the first place's process before anyone asks for it. */
  startFirst(): void;
  /** Kills every process, so that the next ones are fresh. */
  renewAll(): void;
  killAll(): void;
}

export function createSlots(count: number, start: () => WorkerProcess): Slots {
  // Also a retry that was under way when the sandbox closed must not start a process that nobody would end.
  const startUnlessClosed = () => {
    if (closed) throw new SandboxFault("the sandbox is closed");
    return start();
  };
  const slots = Array.from({ length: Math.max(1, count) }, () => createSlot(startUnlessClosed));
  const free = [...slots];
  const waiting: ((slot: Slot) => void)[] = [];
  let closed = false;

  const acquire = async () => {
    if (closed) throw new SandboxFault("the sandbox is closed");
    return free.shift() ?? new Promise<Slot>((resolve) => waiting.push(resolve));
  };
  const release = (slot: Slot) => {
    const next = waiting.shift();
    if (next !== undefined) return next(slot);
    slot.rest();
    free.push(slot);
  };
  return {
    async withWorker(use) {
      const slot = await acquire();
      try {
        if (closed) throw new SandboxFault("the sandbox is closed");
        return await use(slot);
      } finally {
        release(slot);
      }
    },
    startFirst: () => void slots[0]?.worker(),
    renewAll: () => slots.forEach((slot) => slot.renew()),
    killAll() {
      closed = true;
      for (const slot of slots) slot.renew();
    },
  };
}

function createSlot(start: () => WorkerProcess): Slot {
  let running: WorkerProcess | null = null;
  return {
    worker() {
      if (running === null || !running.alive) running = start();
      return running;
    },
    rest: () => running?.rest(),
    renew() {
      running?.kill();
      running = null;
    },
  };
}
