import { inspect } from "node:util";
import { expect, test } from "vitest";
import { FAULTS, fault } from "../../support/model-server/script.ts";
import { errorOf, FORMATS, KEY, NEVER, providerAt, question, serve } from "./support.ts";

const ECHO = `The header "Authorization: Bearer {key}" of key={key} is not good`;

const WITH_BODY = FAULTS.filter((name) =>
  ["rate-limit", "bad-key", "unknown-model", "server-error", "error-in-reply"].includes(name),
);

test.each(FORMATS.flatMap((format) => WITH_BODY.map((name) => [format, name] as const)))(
  "a key that %s sends back in the error %s stands nowhere in ours",
  async (format, name) => {
    for (const stream of [false, true]) {
      const { provider } = await serve({ format, script: () => fault(name, { message: ECHO }) });
      const error = await errorOf(provider.ask(question({ stream }), NEVER));
      expect(error.message).toContain("[key]");
      expect(inspect(error, { depth: null, showHidden: true })).not.toContain(KEY);
    }
  },
);

test.each(FORMATS)("a long message of %s ends before its key could be cut in two", async (format) => {
  for (let length = 240; length < 300; length += 7) {
    const message = `${"x".repeat(length)} {key}`;
    const { provider } = await serve({ format, script: () => fault("server-error", { message }) });
    const error = await errorOf(provider.ask(question(), NEVER));
    expect(error.message.length).toBeLessThanOrEqual(300);
    expect(error.message).not.toContain(KEY.slice(0, 6));
  }
});

test.each(FORMATS)("a message of %s with several lines is told on one", async (format) => {
  const message = "first\n\n  second\tthird";
  const { provider } = await serve({ format, script: () => fault("server-error", { message }) });
  expect((await errorOf(provider.ask(question(), NEVER))).message).toContain("first second third");
});

const NOWHERE = "http://127.0.0.1:1";

test.each(FORMATS)("a key of %s that no header can carry is told by where it comes from", async (format) => {
  for (const [secret, told] of [
    ["sk-first\nsk-second", "OPENAI_API_KEY holds characters that no key has"],
    ["sk-ключ", "OPENAI_API_KEY holds characters that no key has"],
    [" \n", "OPENAI_API_KEY is empty"],
  ] as const) {
    const key = { source: "OPENAI_API_KEY", read: () => secret };
    const error = await errorOf(providerAt(format, NOWHERE, { key }).ask(question(), NEVER));
    expect(error.kind).toBe("bad-key");
    expect(error.message).toContain(told);
    expect(inspect(error)).not.toMatch(/sk-/u);
  }
});

test.each(FORMATS)("a key of %s that cannot be read is a bad key", async (format) => {
  const read = (): string => {
    throw new Error("key.txt: no such file");
  };
  const error = await errorOf(
    providerAt(format, NOWHERE, { key: { source: "key.txt", read } }).listModels(NEVER),
  );
  expect(error.kind).toBe("bad-key");
  expect(error.message).toContain("key.txt: no such file");
});

test.each(FORMATS)("a line's end after the key of %s does not matter", async (format) => {
  const { provider } = await serve(
    { format, key: KEY },
    { key: { source: "key.txt", read: () => `${KEY}\r\n` } },
  );
  expect((await provider.ask(question(), NEVER)).text).toBe("ok");
});
