import { isScalar, LineCounter, parseDocument, visit } from "yaml";
import { ConfigError } from "./config-error.ts";

/** Refuses keys of a JSON text that reading it would drop without a word. Throws a `ConfigError`. */
export function refuseLostKeys(file: string, text: string): void {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false });
  visit(document, {
    Map(_key, { items }) {
      const before = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const line = lineCounter.linePos(key.range?.[0] ?? 0).line;
        const fail = (what: string) => {
          throw new ConfigError(`${file}:${line}: the key ${JSON.stringify(key.value)} ${what}`);
        };
        if (before.has(key.value)) fail("stands there twice; keep one");
        if (key.value === "__proto__") fail("can name nothing; take another");
        before.add(key.value);
      }
    },
  });
}
