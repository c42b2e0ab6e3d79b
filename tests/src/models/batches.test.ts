import { describe, expect, test } from "vitest";
import type { Batches, BatchRequest, BatchState } from "../../../src/models/model.ts";
import type { ModelServerOptions } from "../../support/model-server/model-server.ts";
import { answer, fault, type Script } from "../../support/model-server/script.ts";
import { errorOf, KEY, NEVER, providerAt, question, serve } from "./support.ts";

const requests: BatchRequest[] = ["one", "two", "three"].map((id) => ({
  id,
  request: {
    model: "some-model",
    messages: [{ role: "user", content: `Write ${id}.` }],
    settings: { system: "Be brief.", temperature: 0.5, maxTokens: 100 },
  },
}));

const echo: Script = ({ prompt }) =>
  answer(`You said: ${prompt}`, { usage: { input: 10, output: 5, thinking: 2 }, thinking: "Hm." });

const partly: Script = (request, nth) =>
  request.prompt.includes("two") ? fault("rate-limit") : echo(request, nth);

async function serveBatches(options: ModelServerOptions) {
  const { server, provider } = await serve(options);
  if (provider.batches === null) throw new Error("no batches");
  return { server, batches: provider.batches };
}

async function untilEnd(batches: Batches, id: string): Promise<BatchState[]> {
  const states = [await batches.poll(id, NEVER)];
  while (states.at(-1)?.kind === "running") states.push(await batches.poll(id, NEVER));
  return states;
}

describe.each(["openai", "groq", "google"] as const)("a batch of %s", (format) => {
  test("brings every reply under its own id", async () => {
    const { server, batches } = await serveBatches({ format, script: echo, batches: { looksUntilEnd: 2 } });
    const id = await batches.submit(requests, "assay-1", NEVER);
    const states = await untilEnd(batches, id);
    expect(states.map(({ kind }) => kind)).toEqual(["running", "running", "ended"]);
    const results = await batches.results(id, NEVER);
    expect(results.map((one) => [one.id, one.reply?.text, one.error])).toEqual(
      requests.map(({ id: own }) => [own, `You said: Be brief.\nWrite ${own}.`, null]),
    );
    expect(results[0]?.reply).toMatchObject({
      thinking: "Hm.",
      finish: "stop",
      usage: { inputTokens: 10, cachedInputTokens: 0, outputTokens: 7, reasoningTokens: 2 },
    });
    expect(results[0]?.reply?.requestId).toEqual(expect.any(String));
    expect(Object.values(server.counts().paid)).toEqual([1, 1, 1]);
  });

  test("tells each request's own error", async () => {
    const { batches } = await serveBatches({ format, script: partly });
    const id = await batches.submit(requests, "assay-1", NEVER);
    await untilEnd(batches, id);
    const results = await batches.results(id, NEVER);
    const kinds = Object.fromEntries(
      results.map(({ id: own, error }) => [own, error && "kind" in error ? error.kind : null]),
    );
    expect(kinds).toEqual({ one: null, two: "rate-limit", three: null });
  });

  test.each(["expired", "cancelled"] as const)("that is %s keeps the replies that it has", async (ends) => {
    const { batches } = await serveBatches({ format, script: echo, batches: { ends, answered: 2 } });
    const id = await batches.submit(requests, "assay-1", NEVER);
    const states = await untilEnd(batches, id);
    expect(states.at(-1)).toEqual({ kind: "failed", reason: ends });
    const results = await batches.results(id, NEVER);
    const replied = results.filter(({ reply }) => reply !== null).map(({ id: own }) => own);
    expect(replied).toEqual(["one", "two"]);
    for (const { error } of results.slice(2)) expect(error).toMatchObject({ name: "ModelError" });
  });

  test("that failed as a whole says so", async () => {
    const { batches } = await serveBatches({ format, batches: { ends: "failed", looksUntilEnd: 0 } });
    const id = await batches.submit(requests, "assay-1", NEVER);
    const state = await batches.poll(id, NEVER);
    expect(state).toMatchObject({ kind: "failed", reason: expect.stringMatching(/^failed/u) as string });
  });

  test("is found by its label after a restart, on whatever page it stands", async () => {
    const { server, batches } = await serveBatches({ format });
    const ids: string[] = [];
    for (const label of ["a", "b", "c", "d", "e"]) ids.push(await batches.submit(requests, label, NEVER));
    const restarted = providerAt(format, server.baseUrl).batches;
    expect(await restarted?.find("a", NEVER)).toBe(ids[0]);
    expect(await restarted?.find("e", NEVER)).toBe(ids[4]);
    expect(await restarted?.find("f", NEVER)).toBeNull();
  });

  test("that does not exist is an error, not a bug", async () => {
    const { batches } = await serveBatches({ format });
    expect((await errorOf(batches.poll("batches/99", NEVER))).status).toBe(404);
  });

  test("is not submitted with another key", async () => {
    const { batches } = await serveBatches({ format, key: "another" });
    const error = await errorOf(batches.submit(requests, "assay-1", NEVER));
    expect(error.kind).toBe("bad-key");
    expect(error.message).not.toContain(KEY);
  });

  test("ends at once when it is aborted", async () => {
    const { batches } = await serveBatches({ format });
    const reason = new Error("stopped by hand");
    await expect(batches.submit(requests, "assay-1", AbortSignal.abort(reason))).rejects.toBe(reason);
  });

  test("asks what a single request asks", async () => {
    const { server, batches } = await serveBatches({ format });
    await batches.submit(requests, "assay-1", NEVER);
    const single = providerAt(format, server.baseUrl);
    await single.ask(requests[0]?.request ?? question(), NEVER);
    expect(server.bodies[3]).toEqual(server.bodies[0]);
    expect(Object.values(server.counts().paid)).toEqual([2, 1, 1]);
  });
});

test("a compatible service has no batches", () => {
  expect(providerAt("compatible", "http://127.0.0.1:1").batches).toBeNull();
});
