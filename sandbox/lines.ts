import type { Readable } from "node:stream";

/** Longest line that is taken, in characters: beyond it there is no string. */
const LONGEST_LINE = 2 ** 28;

/** Hands on each line of a stream, without its end; a line that is too long ends the stream. */
export function eachLine(stream: Readable, use: (line: string) => void): void {
  let held: string[] = [];
  let length = 0;
  const add = (part: string) => {
    held.push(part);
    length += part.length;
    if (length > LONGEST_LINE) stream.destroy(new Error("a line is too long"));
  };
  stream.setEncoding("utf8");
  stream.on("data", (chunk: string) => {
    const [rest = "", ...starts] = chunk.split("\n");
    add(rest);
    for (const start of starts) {
      use(held.join(""));
      [held, length] = [[], 0];
      add(start);
    }
  });
}
