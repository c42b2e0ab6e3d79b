/** A reply came whole and cannot be used; the message says why. */
export class UnusableReply extends Error {
  override readonly name = "UnusableReply";
}
