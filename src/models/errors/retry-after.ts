/** What a response asks us to wait, in ms: `retry-after-ms`, or Retry-After in seconds or as a date; null: nothing. */
export function retryAfterMillis(headers: Headers, nowMillis: number): number | null {
  const millis = number(headers.get("retry-after-ms"));
  if (millis !== null) return millis;
  const value = headers.get("retry-after");
  const seconds = number(value);
  if (seconds !== null) return Math.ceil(seconds * 1000);
  // `Date.parse` makes a date of nearly everything.
  const date = value?.trim().endsWith(" GMT") ? Date.parse(value) : NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - nowMillis);
}

function number(text: string | null): number | null {
  return text !== null && /^\s*\d+(\.\d+)?\s*$/u.test(text) ? Number(text) : null;
}
