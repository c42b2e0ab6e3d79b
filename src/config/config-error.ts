/** A config file, a key or an option that cannot be used; the message is one line: where, what, how to mend it. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}
