import { expect, test } from "vitest";
import { SandboxFault } from "../../../sandbox/fault.ts";
import { createSlots } from "../../../sandbox/pool/slots.ts";
import type { WorkerProcess } from "../../../sandbox/pool/worker-process.ts";

/** Workers that do nothing but live and die, numbered as they start. */
function fakeWorkers() {
  const started: { alive: boolean }[] = [];
  const start = (): WorkerProcess => {
    const worker = { alive: true };
    started.push(worker);
    return {
      ask: async () => null,
      rest: () => undefined,
      get alive() {
        return worker.alive;
      },
      kill: () => {
        worker.alive = false;
      },
    };
  };
  return { started, start };
}

test("the first worker can be started before it is needed, and is the first to be used", async () => {
  const { started, start } = fakeWorkers();
  const slots = createSlots(3, start);
  slots.startFirst();
  expect(started).toHaveLength(1);
  await slots.withWorker(async (slot) => slot.worker());
  expect(started).toHaveLength(1);
});

test("a worker is started when it is first needed, and kept", async () => {
  const { started, start } = fakeWorkers();
  const slots = createSlots(3, start);
  expect(started).toHaveLength(0);
  for (let round = 0; round < 5; round += 1) await slots.withWorker(async (slot) => slot.worker());
  expect(started.length).toBeLessThanOrEqual(3);
});

test("a dead worker is replaced, and so is a renewed one", async () => {
  const { started, start } = fakeWorkers();
  const slots = createSlots(1, start);
  const use = () => slots.withWorker(async (slot) => slot.worker());
  (await use()).kill();
  await use();
  expect(started.map(({ alive }) => alive)).toStrictEqual([false, true]);
  await slots.withWorker(async (slot) => slot.renew());
  await use();
  expect(started.map(({ alive }) => alive)).toStrictEqual([false, false, true]);
});

test("no more are busy at once than there are places, and all are served in order", async () => {
  const slots = createSlots(2, fakeWorkers().start);
  const begun: number[] = [];
  const gates = [0, 1, 2, 3].map(() => Promise.withResolvers<void>());
  const all = gates.map((gate, at) =>
    slots.withWorker(async () => {
      begun.push(at);
      await gate.promise;
    }),
  );
  await settle();
  expect(begun).toStrictEqual([0, 1]);
  gates[1]?.resolve();
  await settle();
  expect(begun).toStrictEqual([0, 1, 2]);
  for (const gate of gates) gate.resolve();
  await Promise.all(all);
  expect(begun).toStrictEqual([0, 1, 2, 3]);
});

test("a place is given back by a use that fails", async () => {
  const slots = createSlots(1, fakeWorkers().start);
  await expect(slots.withWorker(() => Promise.reject(new Error("mine")))).rejects.toThrow("mine");
  expect(await slots.withWorker(async () => 1)).toBe(1);
});

test("there is always one place", async () => {
  expect(await createSlots(0, fakeWorkers().start).withWorker(async () => 1)).toBe(1);
});

test("after the end no worker is started, not even by one who has a place", async () => {
  const { started, start } = fakeWorkers();
  const slots = createSlots(1, start);
  const late = slots.withWorker(async (slot) => {
    slots.killAll();
    return slot.worker();
  });
  await expect(late).rejects.toThrow(SandboxFault);
  expect(started).toHaveLength(0);
});

test("after the end every worker is dead, and those who wait are turned away", async () => {
  const { started, start } = fakeWorkers();
  const slots = createSlots(1, start);
  const gate = Promise.withResolvers<void>();
  const running = slots.withWorker(async (slot) => {
    slot.worker();
    await gate.promise;
  });
  const waiting = slots.withWorker(async () => 1).catch((error: unknown) => error);
  await settle();
  slots.killAll();
  gate.resolve();
  await running;
  expect(await waiting).toBeInstanceOf(SandboxFault);
  await expect(slots.withWorker(async () => 1)).rejects.toThrow(SandboxFault);
  expect(started).toStrictEqual([{ alive: false }]);
});

function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
