import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS, SandboxFault } from "#sandbox";
import { tellAlways, tellOnce } from "../../../sandbox/pool/tell-worker.ts";
import { WorkerLost } from "../../../sandbox/pool/worker-lost.ts";

const REQUEST = { kind: "measure", args: "[]", fuelInstructions: 1 } as const;
const throwing = (fault: Error) => async () => {
  throw fault;
};
const lost = (stop: "memory" | "silence" | "time", inV8: boolean) => new WorkerLost("lost", { stop, inV8 });

describe("a worker that is lost a second time", () => {
  test.each([
    ["memory", false, "out-of-memory"],
    ["memory", true, "out-of-memory"],
    ["time", true, "out-of-fuel"],
    ["silence", true, "raised"],
  ] as const)("for want of %s (in V8: %s) is its candidate's doing: %s", async (stop, inV8, kind) => {
    const { tell } = tellOnce(throwing(lost(stop, inV8)), DEFAULT_LIMITS);
    expect(await tell(REQUEST)).toMatchObject({ lost: { kind } });
    expect(await tell(REQUEST)).toMatchObject({ lost: { kind } });
  });

  test.each([
    ["that ended itself outside V8", lost("silence", false)],
    ["that somebody else killed", new SandboxFault("a worker ended with SIGKILL")],
  ])("%s is a fault", async (_how, error) => {
    await expect(tellOnce(throwing(error), DEFAULT_LIMITS).tell(REQUEST)).rejects.toBe(error);
  });

  test("is a fault the first time, however it was lost", async () => {
    const error = lost("memory", false);
    await expect(tellAlways(throwing(error)).tell(REQUEST)).rejects.toBe(error);
  });
});
