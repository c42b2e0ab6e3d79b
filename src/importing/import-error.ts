/** A public set that cannot be read as the format it is said to be; the message is one line. */
export class ImportError extends Error {
  override readonly name = "ImportError";
}
