import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { mapConcurrently } from "../../../src/grading/map-concurrently.ts";

test("results stand in the order of the items, whichever ends first", async () => {
  const results = await mapConcurrently([5, 1, 3, 0], 3, async (turns) => {
    for (let turn = 0; turn < turns; turn += 1) await setImmediate();
    return turns * 10;
  });
  expect(results).toEqual([50, 10, 30, 0]);
});

test("no more than the limit are ever under way", async () => {
  let running = 0;
  let most = 0;
  await mapConcurrently(Array.from({ length: 20 }), 4, async () => {
    running += 1;
    most = Math.max(most, running);
    await setImmediate();
    running -= 1;
  });
  expect(most).toBe(4);
});
