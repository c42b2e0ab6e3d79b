import { expect, test } from "vitest";
import { retryAfterMillis } from "../../../../src/models/errors/retry-after.ts";

const NOW = Date.parse("Wed, 21 Oct 2026 07:28:00 GMT");

test.each<[Record<string, string>, number | null]>([
  [{}, null],
  [{ "retry-after": "20" }, 20_000],
  [{ "retry-after": "0" }, 0],
  [{ "retry-after": "1.5" }, 1500],
  [{ "retry-after": "Wed, 21 Oct 2026 07:28:30 GMT" }, 30_000],
  [{ "retry-after": "Wed, 21 Oct 2026 07:27:00 GMT" }, 0],
  [{ "retry-after": "soon" }, null],
  [{ "retry-after": "-3" }, null],
  [{ "retry-after": "" }, null],
  [{ "retry-after-ms": "250", "retry-after": "20" }, 250],
  [{ "retry-after-ms": "x", "retry-after": "20" }, 20_000],
])("%j asks us to wait %j ms", (headers, millis) => {
  expect(retryAfterMillis(new Headers(headers), NOW)).toBe(millis);
});
