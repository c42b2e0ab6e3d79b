/** The rewriter met something that it does not know how to count, and refuses the module. */
export class MeterError extends Error {
  override readonly name = "MeterError";
}
