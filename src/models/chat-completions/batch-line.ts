import { z } from "zod";
import { parseJson, record, text, writeJson } from "../errors/read-json.ts";
import { ModelError } from "../model-error.ts";
import type { BatchResult } from "../model.ts";
import type { Service } from "../service.ts";
import { cleanReply } from "../wire/clean-reply.ts";
import { refused } from "../wire/explain.ts";
import { readCompletion } from "./read-completion.ts";

const lineSchema = z.object({
  custom_id: z.string(),
  response: z
    .object({ status_code: z.int().nullish(), request_id: z.string().nullish(), body: z.unknown() })
    .nullish(),
  error: z.object({ code: z.string().nullish(), message: z.string().nullish() }).nullish(),
});

/** Who asked, and with which key. */
export interface Asker {
  readonly service: Service;
  readonly key: string | null;
}

/** Reads a line of a batch's file of replies or of errors; one that cannot be read costs its own reply; null: nobody's. */
export function readBatchLine(asker: Asker, line: string): BatchResult | null {
  const read = lineSchema.safeParse(parseJson(line));
  if (!read.success) {
    const id = text(record(parseJson(line))?.["custom_id"]);
    return id === null ? null : malformed(asker, id);
  }
  const { custom_id: id, response, error } = read.data;
  const failed = (status: number | null, body: unknown): BatchResult => ({
    id,
    reply: null,
    error: refused(asker, { status, headers: new Headers(), body: writeJson(body) }),
  });
  if (!response) return failed(null, { error: error ?? { message: "neither a reply nor an error" } });
  const status = response.status_code ?? 200;
  if (status >= 400) return failed(status, response.body);
  try {
    const reply = readCompletion(response.body, response.request_id ?? null);
    return { id, reply: cleanReply(reply, asker.key), error: null };
  } catch {
    return malformed(asker, id);
  }
}

function malformed({ service }: Asker, id: string): BatchResult {
  const message = `${service.config.name}: malformed reply in a batch`;
  return { id, reply: null, error: new ModelError(message, { kind: "malformed" }) };
}
