/** The error that stands in a reply with status 200 (proxies do that), by its own status; null: there is none. */
export function errorInReply(text: string): { readonly status: number | null } | "malformed" | null {
  let reply: unknown;
  try {
    reply = JSON.parse(text);
  } catch {
    return "malformed";
  }
  if (typeof reply !== "object" || reply === null || "id" in reply || "name" in reply || !("error" in reply))
    return null;
  return hasReply(reply) || reply.error === null ? null : { status: statusOf(reply.error) };
}

function hasReply(reply: object): boolean {
  return "choices" in reply || "candidates" in reply;
}

/** The HTTP status that an error's `code` names; null: it names none. */
export function statusOf(error: unknown): number | null {
  const code = Number((error as { code?: unknown } | null)?.code);
  return Number.isInteger(code) && code >= 400 && code < 600 ? code : null;
}
