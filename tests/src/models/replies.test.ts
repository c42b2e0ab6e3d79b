import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { ModelSettings } from "../../../src/models/index.ts";
import type { WireFormat } from "../../support/model-server/model-server.ts";
import { answer } from "../../support/model-server/script.ts";
import { FORMATS, KEY, NEVER, question, serve } from "./support.ts";

const BOTH = FORMATS.flatMap((format) => [[format, false] as const, [format, true] as const]);

describe.each(BOTH)("a reply of %s (streamed: %s)", (format, stream) => {
  const ask = async (given: ReturnType<typeof answer>, settings: ModelSettings = {}) => {
    const { server, provider } = await serve({ format, script: () => given });
    return { server, reply: await provider.ask(question({ ...settings, stream }), NEVER) };
  };

  test("comes whole, with its version, request and usage", async () => {
    const text = "Here — a ‘function’ 🦊:\n\n```python\ndef f(): pass\n```\n";
    const usage = { input: 300, cached: 128, output: 40, thinking: 60 };
    const { server, reply } = await ask(answer(text, { thinking: "Let me think. 🧠", usage }));
    const [key] = Object.keys(server.counts().paid);
    expect(reply).toEqual({
      text,
      thinking: "Let me think. 🧠",
      finish: "stop",
      finishReason: format === "google" ? "STOP" : "stop",
      requestId: format === "google" ? `${key?.slice(0, 12)}-0` : "req_1",
      modelVersion: format === "google" ? "some-model-001" : "some-model-2026-01-01",
      usage: { inputTokens: 300, cachedInputTokens: 128, outputTokens: 100, reasoningTokens: 60 },
    });
    expect(server.counts()).toMatchObject({ requests: 1, paid: { [key ?? ""]: 1 } });
  });

  test.each([
    ["length", "length"],
    ["filtered", "refusal"],
    ["refused", "refusal"],
    ["blocked", "refusal"],
    ["other", "other"],
  ] as const)("that ends as %s is told as %s", async (finish, told) => {
    expect((await ask(answer("I", { finish }))).reply.finish).toBe(told);
  });

  test("that is empty is a reply", async () => {
    expect((await ask(answer(""))).reply).toMatchObject({ text: "", thinking: null, finish: "stop" });
  });

  test("without usage has none", async () => {
    expect((await ask(answer("ok", { usage: null }))).reply.usage).toBeNull();
  });
});

const ALL: ModelSettings = {
  temperature: 0.7,
  topP: 0.9,
  maxTokens: 4096,
  seed: 7,
  reasoningEffort: "low",
  thinkingTokens: 2048,
  system: "Be brief.",
};

const CHAT = {
  model: "some-model",
  messages: [
    { role: "system", content: "Be brief." },
    { role: "user", content: "One?" },
    { role: "assistant", content: "No." },
    { role: "user", content: "Two?" },
  ],
  temperature: 0.7,
  top_p: 0.9,
  seed: 7,
  reasoning_effort: "low",
};

test.each<[WireFormat, object]>([
  ["openai", { ...CHAT, max_completion_tokens: 4096 }],
  ["groq", { ...CHAT, max_completion_tokens: 4096 }],
  ["compatible", { ...CHAT, max_tokens: 4096 }],
  [
    "google",
    {
      contents: [
        { role: "user", parts: [{ text: "One?" }] },
        { role: "model", parts: [{ text: "No." }] },
        { role: "user", parts: [{ text: "Two?" }] },
      ],
      systemInstruction: { role: "user", parts: [{ text: "Be brief." }] },
      generationConfig: {
        temperature: 0.7,
        topP: 0.9,
        maxOutputTokens: 4096,
        seed: 7,
        thinkingConfig: { thinkingBudget: 2048, includeThoughts: true },
      },
    },
  ],
])("%s is sent every setting in its own words", async (format, body) => {
  const { server, provider } = await serve({ format });
  const messages = [
    { role: "user" as const, content: "One?" },
    { role: "assistant" as const, content: "No." },
    { role: "user" as const, content: "Two?" },
  ];
  await provider.ask({ model: "some-model", messages, settings: ALL }, NEVER);
  expect(server.bodies).toEqual([body]);
});

test.each(FORMATS)("%s is sent no setting that is absent", async (format) => {
  const { server, provider } = await serve({ format });
  await provider.ask(question(), NEVER);
  const [body] = server.bodies as [Record<string, unknown>];
  const { generationConfig = {}, ...rest } = body;
  expect(generationConfig).toEqual({});
  expect(Object.keys(rest).toSorted()).toEqual(format === "google" ? ["contents"] : ["messages", "model"]);
});

test.each([
  ["gemini-2.5-flash", { reasoningEffort: "none" }, { thinkingBudget: 0 }],
  ["gemini-2.5-flash", { reasoningEffort: "medium" }, { thinkingBudget: 8192, includeThoughts: true }],
  ["gemini-3-pro", { reasoningEffort: "low" }, { thinkingLevel: "LOW", includeThoughts: true }],
  ["gemini-3-pro", { thinkingTokens: 0 }, { thinkingBudget: 0 }],
] as const)("%s with %j is told %j", async (model, settings, thinkingConfig) => {
  const { server, provider } = await serve({ format: "google" });
  await provider.ask(question(settings, model), NEVER);
  expect(server.bodies).toMatchObject([{ generationConfig: { thinkingConfig } }]);
});

test.each([
  ["qwen/qwen3-32b", "parsed"],
  ["openai/gpt-oss-120b", undefined],
  ["meta-llama/llama-4-scout-17b-16e-instruct", undefined],
])("Groq is asked for the thinking of %s as %s", async (model, format) => {
  const { server, provider } = await serve({ format: "groq" });
  await provider.ask(question({}, model), NEVER);
  expect((server.bodies as { reasoning_format?: string }[])[0]?.reasoning_format).toBe(format);
});

test.each(FORMATS)("%s gets the key and nothing else about us", async (format) => {
  const { server, provider } = await serve({ format, key: KEY });
  await provider.ask(question(), NEVER);
  const [headers = {}] = server.headers;
  const own = Object.keys(headers).filter((name) =>
    /stainless|goog-api-client|organization|project/u.test(name),
  );
  expect(own).toEqual([]);
});

const ENVIRONMENT = {
  OPENAI_API_KEY: "from-environment",
  OPENAI_ADMIN_KEY: "from-environment",
  OPENAI_ORG_ID: "from-environment",
  OPENAI_CUSTOM_HEADERS: "x-from-environment: yes",
  OPENAI_BASE_URL: "http://127.0.0.1:1",
  OPENAI_LOG: "debug",
  GROQ_API_KEY: "from-environment",
  GROQ_BASE_URL: "http://127.0.0.1:1",
  GROQ_CUSTOM_HEADERS: "x-from-environment: yes",
  GEMINI_API_KEY: "from-environment",
  GOOGLE_GEMINI_BASE_URL: "http://127.0.0.1:1",
  GOOGLE_GENAI_USE_VERTEXAI: "true",
};

test.each(FORMATS)(
  "%s without a key is sent a placeholder, whatever the environment holds",
  async (format) => {
    for (const [name, value] of Object.entries(ENVIRONMENT)) vi.stubEnv(name, value);
    onTestFinished(() => void vi.unstubAllEnvs());
    const { server, provider } = await serve({ format }, { key: null });
    await provider.ask(question(), NEVER);
    const [headers = {}] = server.headers;
    expect(headers["authorization"] ?? headers["x-goog-api-key"]).toMatch(/^(Bearer )?none$/u);
    expect(JSON.stringify(headers)).not.toContain("from-environment");
  },
);

test.each(FORMATS)("%s lists the models that can be asked", async (format) => {
  const { provider } = await serve({ format, models: ["model-a", "model-b"] });
  expect(await provider.listModels(NEVER)).toEqual(["model-a", "model-b"]);
});
