/** What a response asks us to wait, in ms: `retry-after-ms`, or Retry-After in seconds or as a date; null: nothing. */
export function retryAfterMillis(headers: Headers, nowMillis: number): number | null {
  const millis = number(headers.get("retry-after-ms"));
  if (millis !== null) return millis;
  const value = headers.get("retry-after");
  const seconds = number(value);
  if (seconds !== null) return Math.ceil(seconds * 1000);
  const date = value === null ? NaN : Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - nowMillis);
}

function number(text: string | null): number | null {
  return text !== null && /^\s*\d+(\.\d+)?\s*$/u.test(text) ? Number(text) : null;
}
