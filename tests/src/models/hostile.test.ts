import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { ModelError, type Provider } from "../../../src/models/index.ts";
import { FORMATS, NEVER, providerAt, question } from "./support.ts";

const WORDS = [
  ..."id choices message delta content finish_reason usage prompt_tokens x_groq error data status metadata label".split(
    " ",
  ),
  ..."candidates parts text promptFeedback blockReason usageMetadata models name operations output inlinedResponses".split(
    " ",
  ),
  ..."output_file_id request_counts paging next_cursor has_more code state details response".split(" "),
];

/** JSON with the words of the wire formats at places where they do not belong, and some where they do. */
const anything = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.constantFrom<unknown>(
      null,
      0,
      -1,
      1.5,
      429,
      true,
      "",
      "stop",
      "constructor",
      "__proto__",
      "batch_0",
      "batches/0",
    ),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...WORDS), tie("value"), { maxKeys: 5 }),
  ),
})).value;

const CALLS: Readonly<Record<string, (provider: Provider) => Promise<unknown> | undefined>> = {
  ask: (provider) => provider.ask(question(), NEVER),
  stream: (provider) => provider.ask(question({ stream: true }), NEVER),
  listModels: (provider) => provider.listModels(NEVER),
  submit: ({ batches }) => batches?.submit([{ id: "a", request: question() }], "label", NEVER),
  find: ({ batches }) => batches?.find("label", NEVER),
  poll: ({ batches }) => batches?.poll("batches/0", NEVER),
  results: ({ batches }) => batches?.results("batches/0", NEVER),
};

test.each(FORMATS)("whatever %s sends, it is read or told as a ModelError", async (format) => {
  let body = "";
  let status = 200;
  const server = createServer((request, response) => {
    const stream = /stream/u.test(request.url ?? "") || response.getHeader("x") !== undefined;
    const asked: Buffer[] = [];
    request.on("data", (chunk: Buffer) => asked.push(chunk));
    request.on("end", () => {
      const streamed = stream || Buffer.concat(asked).includes('"stream":true');
      const type = streamed ? "text/event-stream" : "application/json";
      response
        .writeHead(status, { "content-type": type })
        .end(streamed ? `data: ${body}\n\ndata: ${body}\n\n` : body);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  // Pages without end are ended by the deadline.
  const provider = providerAt(format, `http://127.0.0.1:${(server.address() as AddressInfo).port}`, {
    timeoutMillis: 1000,
  });
  await fc.assert(
    fc.asyncProperty(
      anything,
      fc.constantFrom(...Object.keys(CALLS)),
      fc.constantFrom(200, 200, 200, 400, 429, 500),
      async (value, call, given) => {
        body = JSON.stringify(value);
        status = given;
        const thrown: unknown = await CALLS[call]?.(provider)?.then(
          () => null,
          (error: unknown) => error,
        );
        expect(thrown === null || thrown === undefined || thrown instanceof ModelError).toBe(true);
      },
    ),
    { numRuns: 300, seed: 1 },
  );
});
