import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pageAssets } from "../page/page-assets.ts";
import { pageDocument } from "../page/page-document.ts";
import { reportPage } from "../page/write-report.ts";
import { RunError } from "../runs/run-error.ts";
import { listRuns } from "../runs/list-runs.ts";
import { isOurHost } from "./is-our-host.ts";
import { liveRuns } from "./live-runs.ts";
import { runAt } from "./run-address.ts";

export interface ServeOptions {
  /** That hold runs, or are runs. */
  readonly folders: readonly string[];
  /** 0: any that is free. */
  readonly port: number;
  /** Of problems whose statements are shown; absent: those shipped. */
  readonly problems?: string | undefined;
}

export interface RunServer extends AsyncDisposable {
  readonly address: string;
}

/** Shows runs in a browser of this machine, and how far those at work have come. Reads alone: nothing can be changed by it. */
export async function serveRuns(options: ServeOptions): Promise<RunServer> {
  const server = createServer((request, response) => {
    answer(request, response, options, (server.address() as AddressInfo).port).catch((error: unknown) => {
      if (response.headersSent) return void response.destroy();
      if (error instanceof RunError) refuse(response, 404, error.message);
      else refuse(response, 500, "this page could not be made");
    });
  });
  server.listen(options.port, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { folders, problems }: ServeOptions,
  port: number,
): Promise<void> {
  if (!isOurHost(request.headers.host, port)) return refuse(response, 403, "not asked as this machine");
  if (request.method !== "GET") return refuse(response, 405, "only GET: nothing is changed here");
  const [path] = (request.url ?? "/").split("?", 1);
  if (path === "/") return sendHtml(response, await listPage());
  if (path === "/events") return sendEvents(response, folders);
  const run = runAt(path ?? "");
  // Never a path: the name of a run that is there.
  const known = run === null ? [] : await listRuns(folders);
  if (run === null || known.every(({ folder }) => folder !== run))
    return refuse(response, 404, "no such page");
  sendHtml(response, await reportPage(run, problems));
}

async function listPage(): Promise<string> {
  return pageDocument({
    title: "Assay runs",
    blocks: [],
    assets: await pageAssets("live"),
    asksServer: true,
  });
}

const HEADERS = {
  "cache-control": "no-store",
  "cross-origin-resource-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
} as const;

function sendHtml(response: ServerResponse, html: string): void {
  response.writeHead(200, { ...HEADERS, "content-type": "text/html; charset=utf-8" }).end(html);
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { ...HEADERS, "content-type": "text/plain; charset=utf-8" }).end(`${message}\n`);
}

async function sendEvents(response: ServerResponse, folders: readonly string[]): Promise<void> {
  response.writeHead(200, { ...HEADERS, "content-type": "text/event-stream" });
  const gone = new AbortController();
  response.on("close", () => gone.abort());
  for await (const runs of liveRuns(folders, gone.signal))
    response.write(`data: ${JSON.stringify(runs)}\n\n`);
}
