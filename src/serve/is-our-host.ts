const OUR_NAMES = ["127.0.0.1", "localhost", "[::1]"];
const HTTP_PORT = 80;

/**
 * Whether a request names this machine as its host. A page elsewhere can point a name of its own at 127.0.0.1 and ask as if
 * the server were its own; then the name gives it away.
 */
export function isOurHost(host: string | undefined, port: number): boolean {
  const asked = host?.toLowerCase();
  // Browsers leave out the port that http has anyway.
  const ports = port === HTTP_PORT ? ["", `:${port}`] : [`:${port}`];
  return OUR_NAMES.some((name) => ports.some((own) => asked === name + own));
}
