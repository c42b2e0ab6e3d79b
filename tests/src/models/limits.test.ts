import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { answer, fault } from "../../support/model-server/script.ts";
import { errorOf, FORMATS, NEVER, providerAt, question, serve } from "./support.ts";

test.each(FORMATS)("what %s asks us to wait is told", async (format) => {
  const { provider } = await serve({ format, script: () => fault("rate-limit", { retryAfter: "20" }) });
  const error = await errorOf(provider.ask(question(), NEVER));
  expect(error).toMatchObject({
    kind: "rate-limit",
    status: 429,
    retryAfterMillis: 20_000,
    requestId: "req_1",
  });
});

test.each(FORMATS.filter((format) => format !== "google"))(
  "a Retry-After of %s that is a date is read by the clock",
  async (format) => {
    const script = () => fault("rate-limit", { retryAfter: "Thu, 01 Jan 1970 00:00:30 GMT" });
    const { provider } = await serve({ format, script });
    expect((await errorOf(provider.ask(question(), NEVER))).retryAfterMillis).toBe(30_000);
  },
);

const STREAMED = FORMATS.flatMap((format) => [[format, false] as const, [format, true] as const]);

test.each(STREAMED)(
  "an abort ends a request to %s (streamed: %s) at once, with its reason",
  async (format, stream) => {
    for (const name of ["stall", "drip"] as const) {
      const controller = new AbortController();
      const reason = new Error("stopped by hand");
      const abort = (): ReturnType<typeof fault> => {
        setTimeout(() => controller.abort(reason), 20);
        return fault(name);
      };
      const { provider } = await serve({ format, script: abort });
      await expect(provider.ask(question({ stream }), controller.signal)).rejects.toBe(reason);
    }
  },
);

test.each(FORMATS)("%s is not asked after an abort", async (format) => {
  const { server, provider } = await serve({ format });
  const reason = new Error("stopped before");
  await expect(provider.ask(question(), AbortSignal.abort(reason))).rejects.toBe(reason);
  expect(server.headers).toEqual([]);
});

test.each(FORMATS)("nothing at the address of %s is told with what to start", async (format) => {
  const { server, provider } = await serve({ format });
  await server.close();
  const error = await errorOf(provider.ask(question(), NEVER));
  expect(error).toMatchObject({ kind: "unreachable", status: null, nobodyListens: true });
  expect(error.message).toContain("ECONNREFUSED");
  expect(error.message).toContain(`; start the server at ${server.baseUrl}, or name its address`);
});

test.each(FORMATS)("a wrong address for %s is told as one, not as an unknown model", async (format) => {
  const { server } = await serve({ format });
  const provider = providerAt(format, `${server.baseUrl}/elsewhere`);
  const error = await errorOf(provider.ask(question(), NEVER));
  expect(error).toMatchObject({ kind: "wrong-address", status: 404 });
  expect(error.message).toContain("404 Not Found");
});

test.each(FORMATS)("%s is not followed to another address with the key", async (format) => {
  const { server } = await serve({ format });
  const moved = createServer((request, response) => {
    response.writeHead(307, { location: `${server.baseUrl}${request.url ?? ""}` }).end();
  });
  await new Promise<void>((resolve) => moved.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void moved.close());
  const provider = providerAt(format, `http://127.0.0.1:${(moved.address() as AddressInfo).port}`);
  const error = await errorOf(provider.ask(question(), NEVER));
  expect(error).toMatchObject({ kind: "bad-request", status: 307 });
  expect(error.message).toContain("it redirects to http://127.0.0.1");
  expect(server.headers).toEqual([]);
});

test.each(FORMATS)("the time for one try of %s covers a stream that goes on and on", async (format) => {
  const { provider } = await serve({ format, script: () => fault("drip") }, { timeoutMillis: 80 });
  const error = await errorOf(provider.ask(question({ stream: true }), NEVER));
  expect(error).toMatchObject({ kind: "timeout", retryAfterMillis: null });
  expect(error.message).toContain("after 0.08 s");
});

test.each(FORMATS)(
  "an unknown model of %s is told with the names that were probably meant",
  async (format) => {
    const models = ["gpt-4o", "gpt-4o-mini", "gemma-3-27b"];
    const { provider } = await serve({ format, models });
    const error = await errorOf(provider.ask(question({}, "gtp-4o"), NEVER));
    expect(error).toMatchObject({ kind: "unknown-model", status: 404 });
    expect(error.message).toContain('did you mean "gpt-4o"');
    expect(error.message).not.toContain("gemma");
  },
);

test("a service that refuses to tell usage in a stream is asked again without, once for all", async () => {
  const refuses = fault("bad-setting", { message: "Extra inputs are not permitted: stream_options" });
  const script = ({ body }: { body: unknown }) =>
    "stream_options" in (body as object) ? refuses : answer("ok");
  const { server, provider } = await serve({ format: "compatible", script });
  for (let turn = 0; turn < 2; turn += 1) {
    expect(await provider.ask(question({ stream: true }), NEVER)).toMatchObject({ text: "ok", usage: null });
  }
  expect(server.counts().requests).toBe(3);
});
