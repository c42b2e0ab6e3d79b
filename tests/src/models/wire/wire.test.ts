import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import type { ModelReply } from "../../../../src/models/index.ts";
import type { WireFormat } from "../../../support/model-server/model-server.ts";
import { answer } from "../../../support/model-server/script.ts";
import { errorOf, FORMATS, KEY, NEVER, providerAt, question, serve } from "../support.ts";

const TEXT = "Naïve — 日本語 🦊\n\n```js\nconst a = `x\r\n`;\n```";

/** A server that answers every request in the same way; gives its address with what the format puts behind it. */
async function listen(format: WireFormat, listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const path = format === "openai" || format === "compatible" ? "/v1" : "";
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
}

/** The reply to a question, and the bytes in which it came. */
async function recorded(format: WireFormat, stream: boolean): Promise<{ reply: ModelReply; bytes: Buffer }> {
  const { server, provider } = await serve({ format, script: () => answer(TEXT, { thinking: "Hm — 🧠" }) });
  const reply = await provider.ask(question({ stream }), NEVER);
  const paths = {
    openai: "/chat/completions",
    compatible: "/chat/completions",
    groq: "/openai/v1/chat/completions",
  };
  const how = stream ? "streamGenerateContent?alt=sse" : "generateContent";
  const path = format === "google" ? `/v1beta/models/some-model:${how}` : paths[format];
  const response = await fetch(`${server.baseUrl}${path}`, {
    method: "POST",
    body: JSON.stringify(server.bodies[0]),
  });
  return { reply, bytes: Buffer.from(await response.arrayBuffer()) };
}

async function* slowly(bytes: Buffer): AsyncGenerator<Buffer> {
  for (const byte of bytes) {
    yield Buffer.of(byte);
    await setImmediate();
  }
}

function* spaces(): Generator<Buffer> {
  const many = Buffer.alloc(2 ** 20, " ");
  while (true) yield many;
}

const sameText = ({ text, thinking, finish, usage }: ModelReply) => ({ text, thinking, finish, usage });

test.each(FORMATS)(
  "a stream of %s that comes byte by byte, with other ends of lines, is read the same",
  async (format) => {
    const { reply, bytes } = await recorded(format, true);
    const crlf = Buffer.from(bytes.toString().replaceAll("\n", "\r\n"));
    const baseUrl = await listen(format, (_request, response) => {
      response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
      Readable.from(slowly(crlf)).pipe(response);
    });
    const again = await providerAt(format, baseUrl).ask(question({ stream: true }), NEVER);
    expect(sameText(again)).toEqual(sameText(reply));
  },
);

test.each(FORMATS)("a compressed reply of %s is read", async (format) => {
  const { reply, bytes } = await recorded(format, false);
  const baseUrl = await listen(format, (_request, response) => {
    response
      .writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" })
      .end(gzipSync(bytes));
  });
  expect(sameText(await providerAt(format, baseUrl).ask(question(), NEVER))).toEqual(sameText(reply));
});

test.each(FORMATS)("a reply of %s without end is given up", async (format) => {
  const baseUrl = await listen(format, (_request, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    Readable.from(spaces()).pipe(response);
  });
  const error = await errorOf(providerAt(format, baseUrl).ask(question(), NEVER));
  expect(error.kind).toBe("malformed");
  expect(error.message).toContain("longer than 67108864 bytes");
});

test("what stands in a stream that a proxy broke is told without the key", async () => {
  const baseUrl = await listen("openai", (_request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" }).end(`data: {"${KEY}\n\n`);
  });
  const error = await errorOf(providerAt("openai", baseUrl).ask(question({ stream: true }), NEVER));
  expect(error.message).toBe("openai: malformed reply: an event of the stream is not JSON");
});

test.each([
  [
    "a failure half way",
    { choices: [{ message: { content: "def" }, finish_reason: "error" }] },
    "failed half way",
  ],
  ["a list", [1], "malformed reply"],
  ["a number", 7, "malformed reply"],
])("%s instead of a completion is told", async (_what, body, told) => {
  const baseUrl = await listen("compatible", (_request, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  expect((await errorOf(providerAt("compatible", baseUrl).ask(question(), NEVER))).message).toContain(told);
});

test("Groq's word for why a stream stopped early is told", async () => {
  const event = { id: "1", choices: [], x_groq: { error: "over capacity" } };
  const baseUrl = await listen("groq", (_request, response) => {
    response
      .writeHead(200, { "content-type": "text/event-stream" })
      .end(`data: ${JSON.stringify(event)}\n\n`);
  });
  const error = await errorOf(providerAt("groq", baseUrl).ask(question({ stream: true }), NEVER));
  expect(error).toMatchObject({
    kind: "connection",
    message: "groq: connection failed: the reply was cut off: over capacity",
  });
});

test("parts of a message are read as text and thinking", async () => {
  const content = [
    { type: "thinking", thinking: [{ type: "text", text: "Hm." }] },
    { type: "text", text: "def f(): pass" },
  ];
  const baseUrl = await listen("compatible", (_request, response) => {
    const body = { choices: [{ message: { content }, finish_reason: "stop" }] };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
  const reply = await providerAt("compatible", baseUrl).ask(question(), NEVER);
  expect(reply).toMatchObject({ text: "def f(): pass", thinking: "Hm.", usage: null, modelVersion: null });
});
