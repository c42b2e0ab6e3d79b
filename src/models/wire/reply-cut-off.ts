/** A stream ended before it said why. */
export class ReplyCutOff extends Error {
  override readonly name = "ReplyCutOff";
}
