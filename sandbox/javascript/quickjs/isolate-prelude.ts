/** Gives a bare isolate the few things that emscripten's glue expects, none of them tied to this machine or moment. */
export function isolatePrelude(): void {
  const root = globalThis as unknown as Record<string, unknown>;

  function decode(bytes: Uint8Array): string {
    let text = "";
    let chunk: number[] = [];
    for (let at = 0; at < bytes.length;) {
      const lead = bytes[at++]!;
      const extra = lead < 0xc0 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
      let point = extra === 0 ? lead : lead & (0x3f >> extra);
      for (let more = 0; more < extra; more++) point = (point << 6) | (bytes[at++]! & 0x3f);
      if (point > 0xffff)
        chunk.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff));
      else chunk.push(point);
      if (chunk.length > 8000) {
        text += String.fromCharCode(...chunk);
        chunk = [];
      }
    }
    return text + String.fromCharCode(...chunk);
  }

  root.TextDecoder = class {
    decode(bytes?: Uint8Array): string {
      return bytes === undefined ? "" : decode(bytes);
    }
  };
  root.console = { log: () => undefined, error: () => undefined };
  root.performance = { now: () => 0 };
}
