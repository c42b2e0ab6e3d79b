import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test, vi } from "vitest";
import { FORMATS, NEVER, providerAt, question, serve } from "../../src/models/support.ts";
import { answersFrom } from "./answers-from.ts";
import { faultsAt, PASSING_FAULTS } from "./faults-at.ts";
import { answer, fault, type ServedRequest } from "./script.ts";

const REQUEST: ServedRequest = { model: "m", prompt: "p", stream: false, batch: false, key: "k", body: {} };

function drawn(rate: number, seed: number, key: string, turns: number): string[] {
  const script = faultsAt({ rate, seed }, () => answer("ok"));
  return Array.from({ length: turns }, (_, nth) => {
    const given = script({ ...REQUEST, key }, nth);
    return given.kind === "fault" ? `${given.fault} ${given.retryAfter ?? ""}` : "ok";
  });
}

test("faults are drawn at their rate, of every kind, and the same for the same seed", () => {
  const all = Array.from({ length: 5000 }, (_, index) => drawn(0.2, 1, `key-${index}`, 1)[0] ?? "");
  const failed = all.filter((one) => one !== "ok");
  expect(failed.length).toBeGreaterThan(900);
  expect(failed.length).toBeLessThan(1100);
  expect(new Set(failed).size).toBe(2 * PASSING_FAULTS.length);
  expect(drawn(0.5, 1, "k", 40)).toEqual(drawn(0.5, 1, "k", 40));
  expect(drawn(0.5, 2, "k", 40)).not.toEqual(drawn(0.5, 1, "k", 40));
});

test("no request meets more than three faults one after another", () => {
  expect(drawn(1, 1, "k", 8).map((one) => one === "ok")).toEqual([
    false,
    false,
    false,
    true,
    false,
    false,
    false,
    true,
  ]);
});

test("a rule's reply depends on the request alone", () => {
  const script = answersFrom([{ when: "sum", texts: ["a", "b", "c"] }]);
  const reply = (key: string, prompt = "the sum of") => script({ ...REQUEST, key, prompt }, 0);
  expect(reply("00000004")).toEqual(answer("b"));
  expect(reply("00000005")).toEqual(answer("c"));
  expect(reply("00000005", "something else")).toEqual(answer("ok"));
});

test.each(FORMATS)(
  "%s counts each reply that it served, streamed or not, by what was asked",
  async (format) => {
    const { server, provider } = await serve({ format, delayMillis: 1 });
    for (const seed of [1, 2, 3]) await provider.ask(question({ seed, stream: seed === 2 }), NEVER);
    await provider.ask(question({ seed: 2 }), NEVER);
    expect(server.counts().requests).toBe(4);
    expect(Object.values(server.counts().paid)).toEqual([1, 2, 1]);
  },
);

test.each(FORMATS)("%s counts how many are served at once", async (format) => {
  const { server, provider } = await serve({ format, script: () => fault("stall") });
  const controller = new AbortController();
  const asked = [1, 2, 3].map((seed) => provider.ask(question({ seed }), controller.signal));
  await vi.waitUntil(() => server.counts().requests === 3, { timeout: 60_000 });
  controller.abort();
  await Promise.allSettled(asked);
  expect(server.counts()).toEqual({ requests: 3, paid: {}, mostAtOnce: 3, faults: { stall: 3 } });
});

test.each(FORMATS)("%s runs as a process of its own", async (format) => {
  const main = fileURLToPath(new URL("main.ts", import.meta.url));
  const child = spawn(process.execPath, [main, format, "0"], { stdio: ["pipe", "pipe", "inherit"] });
  onTestFinished(() => void child.kill());
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  const { baseUrl, port } = JSON.parse(line.toString()) as { baseUrl: string; port: number };
  expect((await providerAt(format, baseUrl).ask(question(), NEVER)).text).toBe("ok");
  const counts = (await (await fetch(`http://127.0.0.1:${port}/counts`)).json()) as object;
  expect(counts).toMatchObject({ requests: 1 });
  child.stdin.end();
  expect(await once(child, "exit")).toEqual([0, null]);
});
