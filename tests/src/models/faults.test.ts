import { expect, test } from "vitest";
import type { ModelErrorKind } from "../../../src/models/index.ts";
import type { WireFormat } from "../../support/model-server/model-server.ts";
import { FAULTS, type FaultName, fault } from "../../support/model-server/script.ts";
import { errorOf, FORMATS, KEY, NEVER, question, serve } from "./support.ts";

const KINDS: Record<FaultName, ModelErrorKind> = {
  "rate-limit": "rate-limit",
  "daily-quota": "quota",
  "no-money": "quota",
  "bad-key": "bad-key",
  "unknown-model": "unknown-model",
  "context-too-long": "context-too-long",
  "refused-prompt": "refusal",
  "bad-setting": "bad-request",
  "server-error": "server",
  overloaded: "overloaded",
  "overloaded-529": "overloaded",
  "html-502": "server",
  "html-200": "malformed",
  "wrong-content-type": "malformed",
  "malformed-json": "malformed",
  "no-choices": "malformed",
  "error-in-reply": "overloaded",
  reset: "connection",
  "reset-mid-body": "connection",
  "cut-off": "connection",
  drip: "timeout",
  stall: "timeout",
};

/** What comes after a reply had begun, or may have been under way. */
const BEGUN: ReadonlySet<FaultName> = new Set<FaultName>([
  "html-200",
  "wrong-content-type",
  "malformed-json",
  "no-choices",
  "reset-mid-body",
  "cut-off",
  "drip",
  "stall",
]);

// Google refuses a prompt with status 200: that is a reply. Billing that is not enabled is a key without rights.
const OF_GOOGLE: Partial<Record<FaultName, ModelErrorKind | null>> = {
  "refused-prompt": null,
  "no-money": "bad-key",
};

const CASES = FORMATS.flatMap((format) =>
  FAULTS.flatMap((name) =>
    [false, true].map((stream) => [name, format, stream, kindFor(name, format)] as const),
  ),
).filter(([, , , kind]) => kind !== null);

function kindFor(name: FaultName, format: WireFormat): ModelErrorKind | null {
  const special = format === "google" ? OF_GOOGLE[name] : undefined;
  return special === undefined ? KINDS[name] : special;
}

test.each(CASES)("the fault %s of %s (streamed: %s) is told as %s", async (name, format, stream, kind) => {
  const slow = name === "drip" || name === "stall";
  const { server, provider } = await serve(
    { format, script: () => fault(name) },
    slow ? { timeoutMillis: 60 } : {},
  );
  const error = await errorOf(provider.ask(question({ stream }), NEVER));
  expect(error.kind).toBe(kind);
  expect(server.counts().requests).toBe(1);
  expect(error.message).toMatch(/^\S+: [^\n]{5,300}$/u);
  expect(error.message).not.toContain(KEY);
  expect(error.mayBeCharged).toBe(BEGUN.has(name) || (name === "error-in-reply" && stream));
});
