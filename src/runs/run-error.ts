/** A folder of a run that cannot be written or read; the message is one line: where, what, how to mend it. */
export class RunError extends Error {
  override readonly name = "RunError";
}
