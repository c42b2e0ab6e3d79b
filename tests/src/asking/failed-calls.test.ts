import { expect, test } from "vitest";
import { countFailedCalls } from "../../../src/asking/failed-calls.ts";
import type { ModelErrorKind } from "../../../src/models/model-error.ts";
import { unitOf } from "./support.ts";

test("each failed try counts for its model and kind, and names stand in order", () => {
  const calls = countFailedCalls();
  const fail = (model: string, error: ModelErrorKind) =>
    calls.note({ kind: "call-failed", unit: unitOf(model), error, message: "", tries: 1 });
  for (const kind of ["timeout", "server", "timeout"] as const) fail("openai/b", kind);
  fail("groq/a", "quota");
  calls.note({ kind: "unanswered", unit: unitOf("openai/b"), error: "server", message: "" });
  expect(JSON.stringify(calls.counts())).toBe('{"groq/a":{"quota":1},"openai/b":{"server":1,"timeout":2}}');
});
