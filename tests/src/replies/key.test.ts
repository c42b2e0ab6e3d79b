import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { LANGUAGES } from "#sandbox";
import { REASONING_EFFORTS, type AskRequest } from "../../../src/models/model.ts";
import { promptHash, replyKey, type ReplyOrigin } from "../../../src/replies/key.ts";

const text = fc.string({ unit: "binary", maxLength: 8 });

const message = fc.record({ role: fc.constantFrom("user" as const, "assistant" as const), content: text });

const settings = fc.record(
  {
    temperature: fc.double({ min: 0, max: 2, noNaN: true }).map((number) => number + 0),
    topP: fc.constantFrom(0, 0.5, 1),
    maxTokens: fc.nat(),
    seed: fc.nat(),
    reasoningEffort: fc.constantFrom(...REASONING_EFFORTS),
    thinkingTokens: fc.nat(),
    system: text,
  },
  { requiredKeys: [] },
);

const origin: fc.Arbitrary<ReplyOrigin> = fc.record({
  unit: fc.record({
    model: text,
    problem: text,
    language: fc.constantFrom(...LANGUAGES),
    sample: fc.nat(3),
    attempt: fc.integer({ min: 1, max: 3 }),
  }),
  request: fc.record({ model: text, messages: fc.array(message, { maxLength: 3 }), settings }),
});

/** Every object's keys the other way round, which says the same. */
function reversed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reversed) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toReversed();
  return Object.fromEntries(entries.map(([key, part]) => [key, reversed(part as unknown)])) as T;
}

/** All origins that differ from one in a single part. */
function changesOf({ unit, request }: ReplyOrigin): ReplyOrigin[] {
  const withSettings = (changes: AskRequest["settings"]) => ({
    unit,
    request: { ...request, settings: { ...request.settings, ...changes } },
  });
  const { temperature = 0, maxTokens = 0, seed = 0, system = "" } = request.settings;
  return [
    { unit: { ...unit, model: `${unit.model}x` }, request },
    { unit: { ...unit, problem: `${unit.problem}x` }, request },
    { unit: { ...unit, language: unit.language === "python" ? "javascript" : "python" }, request },
    { unit: { ...unit, sample: unit.sample + 1 }, request },
    { unit: { ...unit, attempt: unit.attempt + 1 }, request },
    { unit, request: { ...request, model: `${request.model}x` } },
    { unit, request: { ...request, messages: [...request.messages, { role: "user", content: "" }] } },
    withSettings({ temperature: temperature + 1 }),
    withSettings({ topP: request.settings.topP === 0.5 ? undefined : 0.5 }),
    withSettings({ maxTokens: maxTokens + 1 }),
    withSettings({ seed: seed + 1 }),
    withSettings({ reasoningEffort: request.settings.reasoningEffort === "low" ? "high" : "low" }),
    withSettings({ thinkingTokens: request.settings.thinkingTokens === 7 ? undefined : 7 }),
    withSettings({ system: `${system}x` }),
  ];
}

test("a key is the SHA-256 of what shaped the reply, on every machine and in every version", () => {
  const unit = {
    model: "openai/gpt-4o",
    problem: "two-sum",
    language: "python",
    sample: 0,
    attempt: 1,
  } as const;
  const request = {
    model: "gpt-4o",
    messages: [{ role: "user", content: "Add." }],
    settings: { seed: 1 },
  } as const;
  expect(replyKey({ unit, request })).toBe(
    "b6aed185d34d32ba81917ece749a5bc8aabc779c6502f3919c1de748c6936fb3",
  );
  expect(promptHash(request)).toBe("76de653094aaaf46d8ae7c09f45b5dfa5aaf0730ea69e1bd78427ad5cf89ef3d");
});

test("any change of any part changes the key", () => {
  fc.assert(
    fc.property(origin, (one) => {
      const keys = [one, ...changesOf(one)].map(replyKey);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test("two origins have the same key only where they say the same", () => {
  fc.assert(
    fc.property(origin, origin, (one, other) => {
      expect(replyKey(one) === replyKey(other)).toBe(isDeepStrictEqual(one, other));
    }),
  );
});

test("the order of keys, what is undefined, streaming and unknown keys change nothing", () => {
  fc.assert(
    fc.property(origin, fc.boolean(), (one, stream) => {
      const absent = { temperature: undefined, seed: undefined, ...one.request.settings, stream };
      const same = {
        unit: { ...one.unit, note: "x" },
        request: {
          ...one.request,
          settings: absent,
          messages: one.request.messages.map((part) => ({ ...part, id: 1 })),
        },
      };
      expect(replyKey(same)).toBe(replyKey(one));
      expect(replyKey(reversed(one))).toBe(replyKey(one));
      expect(promptHash(reversed(same.request))).toBe(promptHash(one.request));
    }),
  );
});

test("samples of one problem never share a key", () => {
  fc.assert(
    fc.property(origin, ({ unit, request }) => {
      const keys = Array.from({ length: 50 }, (_, sample) =>
        replyKey({ unit: { ...unit, sample }, request }),
      );
      expect(new Set(keys).size).toBe(50);
    }),
    { numRuns: 20 },
  );
});

test("a prompt's hash is of what the model reads alone", () => {
  const messages = [{ role: "user", content: "Add." }] as const;
  const hash = promptHash({ messages, settings: {} });
  expect(promptHash({ messages, settings: { temperature: 1, seed: 2 } })).toBe(hash);
  expect(promptHash({ messages, settings: { system: "Be brief." } })).not.toBe(hash);
  expect(promptHash({ messages: [{ role: "assistant", content: "Add." }], settings: {} })).not.toBe(hash);
});
