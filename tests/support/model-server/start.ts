import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { batchRoutes } from "./batch-routes.ts";
import type { Format } from "./format.ts";
import { FORMATS } from "./formats.ts";
import { Ledger } from "./ledger.ts";
import type { ModelServer, ModelServerOptions } from "./model-server.ts";
import { requestKey } from "./request-key.ts";
import { answer, type Answer, type Fault, fault, type ServedRequest } from "./script.ts";
import { bytesOf, contentType, sendWhole } from "./send.ts";
import { serveFault } from "./serve-fault.ts";

/** Starts a server of one wire format on 127.0.0.1. */
export async function startModelServer(options: ModelServerOptions): Promise<ModelServer> {
  const format = FORMATS[options.format];
  const ledger = new Ledger();
  const handle = handler(options, format, ledger);
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(options.port ?? 0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}${format.basePath}`,
    port,
    counts: () => ledger.counts(),
    bodies: ledger.bodies,
    headers: ledger.headers,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What is served for one request of a reply, whether it comes by itself or in a batch. */
export type Decide = (asked: ServedRequest) => { readonly given: Answer | Fault; readonly nth: number };

function handler(options: ModelServerOptions, format: Format, ledger: Ledger): Handler {
  const models = options.models ?? ["some-model"];
  const script = options.script ?? (() => answer("ok"));
  const decide: Decide = (asked) => {
    const nth = ledger.ask(asked.key, asked.body);
    const unknown = options.models !== undefined && !options.models.includes(asked.model);
    const given = unknown ? fault("unknown-model") : script(asked, nth);
    if (given.kind === "fault") ledger.fault(given.fault);
    return { given, nth };
  };
  const batches = batchRoutes(options, format, { ledger, decide });
  return async (request, response) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const bytes = await buffer(request);
    // For a server that is a process of its own.
    if (url.pathname === "/counts") return sendWhole(response, { status: 200, body: ledger.counts() });
    ledger.headers.push(request.headers);
    response.setHeader("x-request-id", `req_${ledger.headers.length}`);
    const key = format.keyOf(request.headers);
    if (options.key !== undefined && key !== options.key) {
      return sendWhole(
        response,
        format.error(fault("bad-key", { message: "API key not valid" }), { model: "" }),
      );
    }
    if (request.method === "GET" && url.pathname === format.modelsPath) {
      return sendWhole(response, { status: 200, body: format.models(models) });
    }
    const whole = await batches(request, url, bytes);
    if (whole !== null) return whole(response);
    const body = request.method === "POST" ? (JSON.parse(bytes.toString() || "null") as unknown) : null;
    const asked = request.method === "POST" ? format.asked(url, body) : null;
    if (asked === null) {
      response
        .writeHead(404, { "content-type": "text/html" })
        .end("<html><title>404 Not Found</title></html>");
      return;
    }
    const served = { ...asked, batch: false, key: requestKey(asked.model, body), body };
    const decided = decide(served);
    ledger.begin();
    response.on("close", () => ledger.end());
    if (options.delayMillis !== undefined) await setTimeout(options.delayMillis);
    serve(response, { format, ledger, key }, served, decided);
  };
}

function serve(
  response: ServerResponse,
  { format, ledger, key }: { format: Format; ledger: Ledger; key: string | null },
  request: ServedRequest,
  { given, nth }: ReturnType<Decide>,
): void {
  if (given.kind === "fault") return serveFault(response, { format, request, key }, given);
  response.on("finish", () => ledger.pay(request.key));
  response.writeHead(200, { "content-type": contentType(request) });
  for (const piece of bytesOf(format, request, given, nth)) response.write(piece);
  response.end();
}
