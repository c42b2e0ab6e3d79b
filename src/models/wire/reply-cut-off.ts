/** A reply ended before it was complete, though nothing broke on the wire; the message says more. */
export class ReplyCutOff extends Error {
  override readonly name = "ReplyCutOff";
}
