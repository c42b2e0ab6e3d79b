import { describe, expect, test } from "vitest";
import { ModelError } from "../../../src/models/index.ts";
import { replySchema } from "../../../src/replies/index.ts";
import { errorOf, FORMATS, KEY, NEVER, question, sending } from "./support.ts";

const WORDS = ["constructor", "__proto__", "toString", "hasOwnProperty"];

interface Said {
  readonly text?: string;
  readonly finish?: string;
  readonly model?: string;
  readonly usage?: unknown;
}

const completion = ({ text = "ok", finish = "stop", model = "m", usage = null }: Said) =>
  JSON.stringify({
    ...{ id: "1", model, usage },
    choices: [{ message: { content: text }, finish_reason: finish }],
  });

const response = ({ text = "ok", finish = "STOP", model = "m", usage = null }: Said) =>
  JSON.stringify({
    ...{ modelVersion: model, responseId: "1", usageMetadata: usage },
    candidates: [{ content: { parts: [{ text }] }, finishReason: finish }],
  });

const bodyOf = (format: string) => (format === "google" ? response : completion);

describe.each(FORMATS)("of %s", (format) => {
  test.each(WORDS)("the finish %s is one that nobody knows", async (finish) => {
    const provider = await sending(format, bodyOf(format)({ finish }));
    const reply = await provider.ask(question(), NEVER);
    expect(reply).toMatchObject({ text: "ok", finish: "other", finishReason: finish });
  });

  test.each(WORDS)("the error %s is told by its status", async (word) => {
    const error = { code: word, type: word, status: word, message: "no", details: [{ reason: word }] };
    const provider = await sending(format, JSON.stringify({ error }), { status: 500 });
    expect((await errorOf(provider.ask(question(), NEVER))).kind).toBe("server");
  });

  test("an error that is nested without end is told, streamed or not", async () => {
    const deep = `{"error":{"code":"overloaded_error","x":${"[".repeat(20_000)}${"]".repeat(20_000)}}}`;
    const whole = await sending(format, deep.replace('"code"', '"other"'), { status: 500 });
    expect((await errorOf(whole.ask(question(), NEVER))).kind).toBe("server");
    const streamed = await sending(format, [deep]);
    expect(await errorOf(streamed.ask(question({ stream: true }), NEVER))).toBeInstanceOf(ModelError);
  });

  test("short facts are short and without the key, and a text that echoes the key is, too", async () => {
    const said = { text: `# ${KEY} ${KEY.toUpperCase()}`, finish: KEY, model: `${KEY} ${"m".repeat(1000)}` };
    const headers = { "x-request-id": `${KEY}${"r".repeat(1000)}` };
    const provider = await sending(format, bodyOf(format)(said), { headers });
    const reply = await provider.ask(question(), NEVER);
    expect(JSON.stringify(reply).toLowerCase()).not.toContain(KEY);
    expect(reply.text).toBe("# [key] [key]");
    expect(reply.modelVersion).toHaveLength(200);
    const refusing = await sending(format, JSON.stringify({ error: { message: KEY } }), {
      status: 500,
      headers,
    });
    const error = await errorOf(refusing.ask(question(), NEVER));
    expect(JSON.stringify([error.message, error.requestId])).not.toContain(KEY);
    expect(error.requestId?.length).toBeLessThanOrEqual(200);
  });

  test.each([2 ** 53 - 1, 1e9 + 1, -1, 0.5, "7"])("%s tokens are none that can be summed", async (count) => {
    const usage =
      format === "google"
        ? { promptTokenCount: 5, candidatesTokenCount: count, thoughtsTokenCount: count }
        : { prompt_tokens: 5, completion_tokens: count };
    const provider = await sending(format, bodyOf(format)({ usage }));
    expect((await provider.ask(question(), NEVER)).usage).toBe(null);
  });
});

test("thoughts and answer together are held to the same bound", async () => {
  const usage = { promptTokenCount: 5, candidatesTokenCount: 9e8, thoughtsTokenCount: 9e8 };
  const provider = await sending("google", response({ usage }));
  const reply = await provider.ask(question(), NEVER);
  expect(reply.usage).toBe(null);
  expect(replySchema.shape.usage.safeParse(reply.usage).success).toBe(true);
});

test.each(["a".repeat(17 * 2 ** 20), "\u0001".repeat(3 * 2 ** 20)])(
  "a reply too large to be written down is malformed",
  async (text) => {
    const provider = await sending("compatible", completion({ text }));
    expect(await errorOf(provider.ask(question(), NEVER))).toMatchObject({
      kind: "malformed",
      message: expect.stringContaining("longer than 16777216 bytes") as string,
    });
  },
);
