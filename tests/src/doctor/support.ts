import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import type { Finding } from "../../../src/doctor/finding.ts";

/** What a server on this machine gives whoever asks; null: it never answers. */
export type Answer = { readonly status: number; readonly body: unknown } | null;

/** Starts a server that gives every request the same answer; it is gone after the running test. */
export async function serve(answer: Answer, path = "/v1"): Promise<string> {
  const server = createServer((_request, response) => {
    if (answer === null) return;
    response
      .writeHead(answer.status, { "content-type": "application/json" })
      .end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
}

/** A list of models as OpenAI's interface has it. */
export function listOf(...names: readonly string[]): Answer {
  return { status: 200, body: { object: "list", data: names.map((id) => ({ id, object: "model" })) } };
}

/** Findings as a person would note them down. */
export function brief(findings: readonly Finding[]): string[] {
  return findings.map(({ state, about, told }) => `${state} ${about}: ${told}`);
}
