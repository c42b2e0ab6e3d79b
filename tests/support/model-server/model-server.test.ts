import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { FORMATS, NEVER, providerAt, question, serve } from "../../src/models/support.ts";
import { answersFrom } from "./answers-from.ts";
import { faultsAt, PASSING_FAULTS } from "./faults-at.ts";
import { answer, type ServedRequest } from "./script.ts";

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

test.each(FORMATS)("%s counts what is asked at once and pays no reply twice", async (format) => {
  const { server, provider } = await serve({ format, delayMillis: 30 });
  const seeds = [1, 2, 3];
  await Promise.all(seeds.map((seed) => provider.ask(question({ seed, stream: seed === 2 }), NEVER)));
  expect(server.counts()).toMatchObject({ requests: 3, mostAtOnce: 3 });
  expect(Object.values(server.counts().paid)).toEqual([1, 1, 1]);
  await provider.ask(question({ seed: 2 }), NEVER);
  expect(Object.values(server.counts().paid).toSorted((a, b) => a - b)).toEqual([1, 1, 2]);
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
