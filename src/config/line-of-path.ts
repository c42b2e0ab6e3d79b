import { isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { LineOf } from "./check-config.ts";

/** Says on which line of a JSON text a path leads, or as far as it can be followed. JSON is YAML, whose parser keeps places. */
export function lineOfPath(text: string): LineOf {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false });
  return (path) => {
    let [node, offset]: [unknown, number] = [document.contents, 0];
    for (const step of path) {
      const found = isMap(node)
        ? node.items.find(({ key }) => isScalar(key) && key.value === step)
        : isSeq(node)
          ? { key: node.items[Number(step)], value: node.items[Number(step)] }
          : undefined;
      if (found === undefined) break;
      offset = (found.key as { range?: readonly number[] } | null)?.range?.[0] ?? offset;
      node = found.value;
    }
    return lineCounter.linePos(offset).line;
  };
}
