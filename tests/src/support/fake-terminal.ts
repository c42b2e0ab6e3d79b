import { EventEmitter } from "node:events";
import { stripVTControlCharacters } from "node:util";
import headless from "@xterm/headless";

/** A terminal as a stream, and what a person sees of it. */
export function fakeTerminal(columns: number, rows: number) {
  const terminal = new headless.Terminal({
    ...{ cols: columns, rows, scrollback: 10_000 },
    ...{ convertEol: true, allowProposedApi: true },
  });
  const written: string[] = [];
  const stream = Object.assign(new EventEmitter(), {
    ...{ isTTY: true, columns, rows },
    write(text: string) {
      written.push(text);
      terminal.write(text);
      return true;
    },
  });
  return {
    stream: stream as unknown as NodeJS.WriteStream,
    written,
    /** Everything from the first line of the scrollback to the cursor's, lines that were broken as one. */
    async lines(): Promise<string[]> {
      await new Promise<void>((done) => terminal.write("", done));
      const buffer = terminal.buffer.active;
      const lines: string[] = [];
      for (let at = 0; at < buffer.length; at += 1) {
        const line = buffer.getLine(at);
        const text = line?.translateToString(true) ?? "";
        if (line?.isWrapped === true) lines.push(`${lines.pop()}${text}`);
        else lines.push(text);
      }
      while (lines.at(-1) === "") lines.pop();
      return lines;
    },
    /** What is to be seen now. */
    async visible(): Promise<string[]> {
      await new Promise<void>((done) => terminal.write("", done));
      const buffer = terminal.buffer.active;
      return Array.from(
        { length: terminal.rows },
        (_, at) => buffer.getLine(buffer.baseY + at)?.translateToString(true) ?? "",
      );
    },
    /** The lines of the latest frame that are drawn in place. */
    block(): string[] {
      const [, rest = ""] = (written.at(-1) ?? "").split("\u001B[?7l");
      const [lines = ""] = rest.split("\u001B[?7h");
      return stripVTControlCharacters(lines).split("\n").slice(0, -1);
    },
    async resize(columns: number, rows: number): Promise<void> {
      await new Promise<void>((done) => terminal.write("", done));
      terminal.resize(columns, rows);
      Object.assign(stream, { columns, rows });
      stream.emit("resize");
    },
    /** Whether the cursor was last shown or hidden, and lines last broken or cut. */
    modes(): { cursor: boolean; wraps: boolean } {
      const all = written.join("");
      const last = (code: string) =>
        all.lastIndexOf(`\u001B[?${code}h`) >= all.lastIndexOf(`\u001B[?${code}l`);
      return { cursor: last("25"), wraps: last("7") };
    },
  };
}
