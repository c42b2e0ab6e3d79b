/** Bad input: a problem folder that cannot be used as it is. The message is one line: where, what, how to mend it. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
}

/** The error for one place in one file: `FILE:LINE: what is wrong; how to mend it`. Lines count from 1; null where none is known. */
export function problemErrorAt(file: string, line: number | null, what: string): ProblemError {
  return new ProblemError(`${line === null ? file : `${file}:${line}`}: ${oneLine(what)}`);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*[\r\n]+\s*/g, " ").trim();
}
