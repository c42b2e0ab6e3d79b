/**
 * Whether a request names this machine as its host. A page elsewhere can point a name of its own at 127.0.0.1 and ask as if
 * the server were its own; then the name gives it away.
 */
export function isOurHost(host: string | undefined, port: number): boolean {
  return ["127.0.0.1", "localhost", "[::1]"].some((name) => host === `${name}:${port}`);
}
