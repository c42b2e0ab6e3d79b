import { type Observed, WireBroken } from "./observed.ts";
import type { Expected } from "./watched-fetch.ts";

const MEBIBYTE = 2 ** 20;

// A server that never stops must not fill our memory. A batch of 50,000 replies is one file.
const LIMIT_BYTES = { json: 64 * MEBIBYTE, stream: 64 * MEBIBYTE, file: 500 * MEBIBYTE } as const;

/** A response's body that notes how it breaks. */
export function watchedBody(
  response: Response,
  observed: Observed,
  expected: Expected,
): ReadableStream<Uint8Array> {
  return ReadableStream.from(chunksOf(response, observed, LIMIT_BYTES[expected]));
}

async function* chunksOf(
  response: Response,
  observed: Observed,
  limitBytes: number,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  try {
    for await (const chunk of response.body ?? []) {
      bytes += chunk.length;
      if (bytes > limitBytes) throw new WireBroken("too long");
      yield chunk;
    }
  } catch (error) {
    observed.failure ??=
      bytes > limitBytes
        ? { kind: "malformed", message: `the reply is longer than ${limitBytes} bytes` }
        : { kind: "connection", message: "the reply was cut off" };
    throw error;
  }
}
