import type { IncomingMessage, ServerResponse } from "node:http";
import { chatBatchRoutes } from "./chat-batch-routes.ts";
import type { Format } from "./format.ts";
import { googleBatchRoutes } from "./google-batch-routes.ts";
import type { Ledger } from "./ledger.ts";
import type { BatchPlan, ModelServerOptions } from "./model-server.ts";
import type { Decide } from "./start.ts";

/** What a server's batches have in common. */
export interface BatchContext {
  readonly format: Format;
  readonly plan: Required<BatchPlan>;
  readonly ledger: Ledger;
  readonly decide: Decide;
}

/** Sends the response; null: the path is of another kind. */
export type BatchRoutes = (
  request: IncomingMessage,
  url: URL,
  body: Buffer,
) => Promise<((response: ServerResponse) => void) | null>;

/** Batches as the format has them. */
export function batchRoutes(
  { format: name, batches }: ModelServerOptions,
  format: Format,
  { ledger, decide }: Pick<BatchContext, "ledger" | "decide">,
): BatchRoutes {
  const plan = { looksUntilEnd: 1, ends: "completed" as const, answered: 0, ...batches };
  const context = { format, plan, ledger, decide };
  if (name === "compatible") return () => Promise.resolve(null);
  return name === "google" ? googleBatchRoutes(context) : chatBatchRoutes(context, name === "groq");
}
