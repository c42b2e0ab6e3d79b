declare const untrusted: unique symbol;

/** Code that a model wrote. Branded, so that it cannot slip into a call that runs code of our own. */
export type UntrustedSource = string & { readonly [untrusted]: true };

export function asUntrusted(source: string): UntrustedSource {
  return source as UntrustedSource;
}
