const PREFIX = "/run/";

/** Where the page of a run is. */
export function runAddress(folder: string): string {
  return PREFIX + encodeURIComponent(folder);
}

/** The run that an address asks for; null: none. */
export function runAt(path: string): string | null {
  if (!path.startsWith(PREFIX)) return null;
  try {
    return decodeURIComponent(path.slice(PREFIX.length));
  } catch {
    return null;
  }
}
