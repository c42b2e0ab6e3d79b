import { expect, test } from "vitest";
import { readBatchLine } from "../../../../src/models/chat-completions/batch-line.ts";
import { readOpenAiError } from "../../../../src/models/errors/read-openai-error.ts";
import { KEY } from "../support.ts";

const asker = {
  service: {
    config: { kind: "openai", name: "openai", baseUrl: null, key: null, timeoutMillis: 1 },
    auth: () => ({}),
    readError: readOpenAiError,
    nowMillis: () => 0,
  },
  key: KEY,
} as const;

const lineWith = (body: unknown, more: object = {}) =>
  JSON.stringify({ custom_id: "a", response: { status_code: 200, request_id: KEY, body }, ...more });

const DEEP = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;

test("a line's short facts are without the key", () => {
  const body = { choices: [{ message: { content: "ok" }, finish_reason: KEY }], model: KEY };
  expect(JSON.stringify(readBatchLine(asker, lineWith(body)))).not.toContain(KEY);
});

test.each([
  ["cut off half way", lineWith({ choices: [{ message: { content: "d" }, finish_reason: "error" }] })],
  ["of another shape", lineWith({ choices: 7 })],
  ["with a status that is none", lineWith({}, { response: { status_code: "x" } })],
])("a line that is %s costs its own reply", (_what, line) => {
  expect(readBatchLine(asker, line)).toMatchObject({ id: "a", reply: null, error: { kind: "malformed" } });
});

test("an error that is nested without end is an error", () => {
  const line = `{"custom_id":"a","response":{"status_code":500,"body":{"x":${DEEP}}}}`;
  expect(readBatchLine(asker, line)).toMatchObject({ id: "a", error: { kind: "server" } });
});

test.each(["", "not JSON", "[]", '{"custom_id":7}'])("the line %j is nobody's", (line) => {
  expect(readBatchLine(asker, line)).toBe(null);
});
