import { createHash } from "node:crypto";

/** A hash of what is asked: the body and the model, which Google has in the address; not whether it is streamed. */
export function requestKey(model: string, body: unknown): string {
  const { stream: _stream, stream_options: _options, ...asked } = body as Record<string, unknown>;
  return createHash("sha256")
    .update(JSON.stringify([model, sorted(asked)]))
    .digest("hex");
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}
