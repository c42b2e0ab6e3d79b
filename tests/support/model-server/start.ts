import type { ModelServer, ModelServerOptions } from "./model-server.ts";

/** Starts a server of one wire format on 127.0.0.1. */
export function startModelServer(options: ModelServerOptions): Promise<ModelServer> {
  throw new Error(`there is no ${options.format} server yet`);
}
