import { inspect } from "node:util";

/** Code that cannot be read: the file and, where it is known, the line that is at fault. */
export class SourceError extends Error {
  override readonly name = "SourceError";
  readonly path: string;
  readonly line: number | null;

  constructor(path: string, line: number | null, message: string) {
    super(message);
    this.path = path;
    this.line = line;
  }
}

/** The line of a file in which something was thrown, or null where the stack does not name one. */
export function lineIn(error: unknown, fileName: string): number | null {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  // Only `/judge.ts?content=1:12`: the file is also named where no line of it follows.
  const [, line] =
    new RegExp(String.raw`[/\\]${RegExp.escape(fileName)}(?:\?[^\s:)]*)?:(\d+)`).exec(stack) ?? [];
  return line === undefined ? null : Number(line);
}

/** What was thrown, in words; parsers throw plain objects. */
export function messageOf(error: unknown): string {
  if (error instanceof Error) return `${error.name}: ${error.message}`;
  const told = error !== null && typeof error === "object" && "message" in error ? error.message : error;
  return typeof told === "string" ? told : inspect(told);
}
